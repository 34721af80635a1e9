package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/** Where a payment is known at its provider. */
public record PaymentSession(ProviderName provider, String sessionId) {}
