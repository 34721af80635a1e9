package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.DisputeStatus;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.event.DomainEvent;

/** What a provider says of a payment, in our words. Built from an event or from an answer. */
public sealed interface ProviderWord {

  /** Which payment it speaks of: our id where the provider gave it back, else the session's. */
  record About(UUID paymentId, String sessionId) {}

  About about();

  /** The whole amount is in. */
  record Paid(About about, Money amount, String intentId) implements ProviderWord {}

  /** The buyer agreed; the money is still to be taken by us. */
  record Approved(About about) implements ProviderWord {}

  /** The buyer has paid, and the provider holds the money back while it looks at it. */
  record Pending(About about) implements ProviderWord {}

  /** This attempt brings no money any more; another one may. */
  record Failed(About about, String code) implements ProviderWord {}

  /** One card was refused; another may be tried. */
  record Declined(About about, String code) implements ProviderWord {}

  /** The page is closed unpaid. */
  record Expired(About about) implements ProviderWord {}

  /** The means of payment, for the receipt. */
  record PaidWith(About about, String brand, String last4) implements ProviderWord {}

  /**
   * A refund ended, well or not. The reference is ours where the provider gave it back; the code
   * says why it failed.
   */
  record Refunded(About about, String reference, RefundAnswer answer) implements ProviderWord {}

  /**
   * A dispute as it stands now.
   *
   * @param evidenceDueAt null where it cannot be answered
   * @param feeMinor what the provider took for it so far; null while no money has left
   */
  record Disputed(
      String disputeId,
      String intentId,
      String reason,
      Money amount,
      Instant evidenceDueAt,
      DisputeStatus status,
      Long feeMinor)
      implements ProviderWord {
    @Override
    public About about() {
      return null;
    }
  }

  /** Not about a payment: a fact for a later domain, told in the same transaction. */
  record Told(DomainEvent fact) implements ProviderWord {
    @Override
    public About about() {
      return null;
    }
  }

  /** True, but nothing to do; the reason is kept for people who look. */
  record Nothing(About about, String reason) implements ProviderWord {}
}
