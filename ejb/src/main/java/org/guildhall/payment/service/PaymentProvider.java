package org.guildhall.payment.service;

import org.guildhall.payment.entity.ProviderName;

/**
 * A payment provider. Calls go out of the house and refuse to run inside a transaction; failures
 * come as answers, not as exceptions, because each of them has its own next step.
 */
public interface PaymentProvider {
  ProviderName name();

  /** Whether buyers of this installation may pay with it. */
  boolean isOffered();

  /** Makes the page, or gives the same page again for the same request. */
  PageAnswer open(PaymentRequest request);

  /** Gives money back, or answers the same again for the same request. */
  RefundAnswer refund(RefundRequest request);

  /** What the provider holds true of a session now. */
  ProviderWord ask(PaymentSession session);

  /**
   * Takes the money the buyer agreed to, once however often it is asked. Where the provider's page
   * takes it by itself, this is no more than asking.
   */
  ProviderWord capture(PaymentSession session);

  /** Ends a session unpaid. False when that is not certain: then it may still bring money. */
  boolean close(PaymentSession session);
}
