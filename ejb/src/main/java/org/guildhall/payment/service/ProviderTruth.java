package org.guildhall.payment.service;

import java.util.List;

/** What a provider holds true of a window of time. */
public record ProviderTruth(List<ProviderCharge> charges, List<ProviderRefund> refunds) {}
