package org.guildhall.order.service;

import org.guildhall.order.entity.Destination;

/** Who buys and where it goes. */
public record ContactCommand(String email, Destination to) {}
