package org.guildhall.payment.service;

import java.util.List;
import org.guildhall.payment.entity.ProviderName;

/**
 * A committed intent: either it has its page already, or this is what to ask the provider for.
 *
 * @param earlier pages of earlier attempts, to be closed before another one opens
 */
public record PaymentIntent(
    ProviderName provider,
    String redirectUrl,
    PaymentRequest request,
    List<PaymentSession> earlier) {
  boolean isOpen() {
    return redirectUrl != null;
  }
}
