package org.guildhall.order.service;

import org.guildhall.account.entity.PostalAddress;

/** Who buys and where it goes, as typed. */
public record ContactCommand(String email, PostalAddress to) {}
