package org.guildhall.testing.bad.gateway;

import jakarta.ejb.Stateless;

/** Calls out inside a transaction. */
@Stateless
public class BadGateway {}
