package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.local.demo.Amounts.Priced;

/**
 * How orders were paid: by card 4242, or not in time, or with a card that was declined. The sandbox
 * does not know these payments; nothing asks it about them, because they are over or, with the
 * declined one, wait for the buyer to try again.
 */
final class PaymentRows {
  private static final Duration SESSION = Duration.ofMinutes(35);
  private static final Duration DEMO_HOLD = Duration.ofDays(14);
  private static final int REFERENCE_BYTES = 12;

  private final Loading loading;

  PaymentRows(Loading loading) {
    this.loading = loading;
  }

  /** The one unpaid order of the demo may wait for two weeks, so that it is there to be seen. */
  static Instant demoHoldEnds(Instant now) {
    return now.plus(DEMO_HOLD);
  }

  void write(Priced priced, UUID order) {
    var purchase = priced.purchase();
    var placed = purchase.placedAt();
    var paid = purchase.parts().get(0).timeline().paidAt();
    var id = loading.ids().make(name(purchase), placed);
    loading
        .into("payment")
        .with("id", id)
        .with("customer_order_id", order)
        .with("provider", "STRIPE")
        .with("provider_session_id", "cs_demo_" + reference(purchase))
        .with("provider_intent_id", "pi_demo_" + reference(purchase))
        .with("amount_minor", priced.total())
        .with("captured_minor", paid == null ? 0L : priced.total())
        .with("currency", "USD")
        .with("status", status(purchase))
        .with("method_brand", paid == null ? null : "visa")
        .with("method_last4", paid == null ? null : "4242")
        .with("failure_code", purchase.isHeld() ? "card_declined" : null)
        .with("session_expires_at", sessionEnds(purchase))
        .with("captured_at", paid)
        .times(placed, paid == null ? placed : paid);
    for (var part : priced.parts()) {
      loading
          .into("payment_split")
          .with("payment_id", id)
          .with("shop_order_id", loading.ids().of(ShopOrderRows.name(purchase, part.part())))
          .with("authorised_minor", part.total())
          .with("captured_minor", paid == null ? 0L : part.total());
    }
  }

  static String name(Purchase purchase) {
    return "payment/" + purchase.key();
  }

  private static String status(Purchase purchase) {
    if (purchase.isHeld()) {
      return "FAILED";
    }
    return purchase.isCancelled() ? "EXPIRED" : "CAPTURED";
  }

  private Instant sessionEnds(Purchase purchase) {
    return purchase.isHeld() ? demoHoldEnds(loading.now()) : purchase.placedAt().plus(SESSION);
  }

  private static String reference(Purchase purchase) {
    return HexFormat.of().formatHex(NamedIds.sha256(purchase.key()), 0, REFERENCE_BYTES);
  }
}
