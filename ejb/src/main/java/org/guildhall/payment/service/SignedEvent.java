package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/** A provider's event whose signature was verified over the raw body. */
public record SignedEvent(
    ProviderName provider, String eventId, String type, String objectRef, String payload) {}
