package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/** A committed intent: either it has its page already, or this is what to ask the provider for. */
public record PaymentIntent(ProviderName provider, String redirectUrl, PaymentRequest request) {
  boolean isOpen() {
    return redirectUrl != null;
  }
}
