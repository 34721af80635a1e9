package org.guildhall.sandbox.stripe;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Ends the refunds that do not end at once: some arrive late, some bounce. */
public final class RefundSettlement {

  private static final String DUE = "settles_at";
  private static final String FATE = "fate";

  private final StripeStore store;
  private final Events events;
  private final Ledger ledger;
  private final Duration delay;
  private final Map<String, Long> pending = new ConcurrentHashMap<>();

  public RefundSettlement(StripeStore store, Events events, Ledger ledger, Duration delay) {
    this.store = store;
    this.events = events;
    this.ledger = ledger;
    this.delay = delay;
    store.newest(Kind.REFUND, refund -> refund.hidden().has(DUE)).forEach(this::watch);
  }

  void settleLater(StripeObject refund, RefundFate fate) {
    if (fate != RefundFate.DONE) {
      refund.hidden().put(DUE, store.now() + delay.toSeconds()).put(FATE, fate.name());
      store.save(Kind.REFUND, refund);
      watch(refund);
    }
  }

  /** Settles all that are due. */
  public void sweep() {
    long now = store.now();
    pending.forEach(
        (id, due) -> {
          if (due <= now) {
            pending.remove(id);
            store.atomically(() -> settle(id));
          }
        });
  }

  private void watch(StripeObject refund) {
    pending.put(refund.id(), refund.hidden().get(DUE).asLong());
  }

  private StripeObject settle(String id) {
    StripeObject refund = store.get(Kind.REFUND, id, "id");
    RefundFate fate = RefundFate.valueOf(refund.hidden().get(FATE).asText());
    refund.hidden().remove(DUE);
    if (fate == RefundFate.FAILS_LATER) {
      fail(refund);
    } else {
      refund.json().put("status", "succeeded");
      store.save(Kind.REFUND, refund);
      events.happened("refund.updated", refund, Origin.OUTSIDE);
      events.happened("charge.refund.updated", refund, Origin.OUTSIDE);
    }
    return refund;
  }

  /** The money comes back, so that the charge can be refunded again. */
  private void fail(StripeObject refund) {
    Movement back = Movement.of("refund_failure", refund, refund.number("amount"));
    refund
        .json()
        .put("status", "failed")
        .put("failure_reason", "expired_or_canceled_card")
        .put("failure_balance_transaction", ledger.book(Ledger.PLATFORM, back).id());
    store.save(Kind.REFUND, refund);
    StripeObject charge = store.get(Kind.CHARGE, refund.text("charge"), "charge");
    charge
        .json()
        .put("amount_refunded", charge.number("amount_refunded") - refund.number("amount"))
        .put("refunded", false);
    store.save(Kind.CHARGE, charge);
    events.happened("refund.updated", refund, Origin.OUTSIDE);
    events.happened("charge.refund.updated", refund, Origin.OUTSIDE);
    events.happened("refund.failed", refund, Origin.OUTSIDE);
  }
}
