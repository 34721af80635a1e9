package org.guildhall.payment.service;

import java.time.Instant;
import java.util.List;

/**
 * What a provider holds true of a window of time.
 *
 * @param upTo what is younger may be missing: its books are written later than the money moves
 */
public record ProviderTruth(
    List<ProviderCharge> charges, List<ProviderRefund> refunds, Instant upTo) {}
