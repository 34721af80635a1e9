package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;

/** Opens disputes, takes the money away and decides in the end who keeps it. */
public final class DisputeLife {

  private static final long FEE = 1500;
  private static final Duration TIME_TO_ANSWER = Duration.ofDays(7);
  private static final String VERDICT = "verdict";

  private final StripeStore store;
  private final Events events;
  private final Ledger ledger;
  private final Duration delay;
  private final DueDates dueDates;

  /** After an answer the bank takes the delay to decide. */
  public DisputeLife(StripeStore store, Events events, Ledger ledger, Duration delay) {
    this.store = store;
    this.events = events;
    this.ledger = ledger;
    this.delay = delay;
    this.dueDates = new DueDates(store, Kind.DISPUTE, this::decideByItself);
  }

  public void sweep() {
    dueDates.sweep();
  }

  /**
   * The holder of the card takes back what is left of a charge, or all of one that was refunded: a
   * bank need not know of the refund. Refuses a second dispute.
   */
  public StripeObject open(String chargeId, String reason) {
    return store.atomically(() -> open(store.get(Kind.CHARGE, chargeId, "charge"), reason));
  }

  private StripeObject open(StripeObject charge, String reason) {
    long captured = charge.number("amount_captured");
    long left = captured - charge.number("amount_refunded");
    long amount = left == 0 ? captured : left;
    if (charge.json().path("disputed").asBoolean() || amount == 0) {
      throw StripeError.invalid(
          null, "charge", "Charge " + charge.id() + " is disputed already or was never captured.");
    }
    charge.json().put("disputed", true);
    store.save(Kind.CHARGE, charge);
    StripeObject dispute = store.create(Kind.DISPUTE, charge.apiVersion());
    long due = store.now() + TIME_TO_ANSWER.toSeconds();
    ObjectNode json = dispute.json();
    json.put("amount", amount)
        .put("charge", charge.id())
        .put("currency", charge.text("currency"))
        .put("payment_intent", charge.text("payment_intent"))
        .put("reason", reason)
        .withObject("/evidence_details")
        .put("due_by", due);
    json.withObject("/payment_method_details/card")
        .set("brand", charge.json().at("/payment_method_details/card/brand"));
    json.withObject("/evidence")
        .set("customer_email_address", charge.json().at("/billing_details/email"));
    dispute.hidden().put(VERDICT, "lost");
    book(dispute, Movement.of("adjustment", dispute, -amount).withFee(FEE, "Dispute fee"));
    dueDates.set(dispute, due);
    events.happened("charge.dispute.created", dispute, Origin.OUTSIDE);
    events.happened("charge.dispute.funds_withdrawn", dispute, Origin.OUTSIDE);
    return dispute;
  }

  /** Decides now, "won" or "lost"; does nothing to a dispute that is over. */
  public StripeObject decide(String id, boolean won) {
    return store.atomically(
        () -> {
          StripeObject dispute = store.get(Kind.DISPUTE, id, "dispute");
          return isOver(dispute) ? dispute : close(dispute, won, Origin.OUTSIDE);
        });
  }

  static boolean isOver(StripeObject dispute) {
    return dispute.is("status", "won") || dispute.is("status", "lost");
  }

  /** What was said decides: "winning_evidence" wins, "losing_evidence" loses, else one waits. */
  void submitted(StripeObject dispute, Origin origin) {
    ObjectNode details = dispute.json().withObject("/evidence_details");
    details.put("submission_count", details.path("submission_count").asInt() + 1);
    dispute.json().put("status", "under_review");
    dueDates.clear(dispute);
    String said = dispute.json().path("evidence").path("uncategorized_text").asText();
    if (said.equals("winning_evidence") || said.equals("losing_evidence")) {
      dispute.hidden().put(VERDICT, said.equals("winning_evidence") ? "won" : "lost");
      dueDates.set(dispute, store.now() + delay.toSeconds());
    }
    changed(dispute, origin);
  }

  void changed(StripeObject dispute, Origin origin) {
    store.save(Kind.DISPUTE, dispute);
    events.happened("charge.dispute.updated", dispute, origin);
  }

  /** The fee stays with the bank, whoever wins. */
  StripeObject close(StripeObject dispute, boolean won, Origin origin) {
    dueDates.clear(dispute);
    dispute
        .json()
        .put("status", won ? "won" : "lost")
        .put("is_charge_refundable", won)
        .withObject("/evidence_details")
        .put("past_due", dispute.json().at("/evidence_details/due_by").asLong() <= store.now());
    if (won) {
      book(dispute, Movement.of("adjustment", dispute, dispute.number("amount")));
    }
    store.save(Kind.DISPUTE, dispute);
    events.happened("charge.dispute.closed", dispute, origin);
    if (won) {
      events.happened("charge.dispute.funds_reinstated", dispute, origin);
    }
    return dispute;
  }

  /** Time is over without an answer, or the bank has read it. */
  private void decideByItself(StripeObject dispute) {
    close(dispute, dispute.hidden().path(VERDICT).asText().equals("won"), Origin.OUTSIDE);
  }

  private void book(StripeObject dispute, Movement movement) {
    String category = movement.amount() < 0 ? "dispute" : "dispute_reversal";
    StripeObject entry = ledger.book(Ledger.PLATFORM, movement.inCategory(category));
    dispute.json().withArray("balance_transactions").add(entry.json());
  }
}
