package org.guildhall.sandbox.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.stripe.Events;
import org.guildhall.sandbox.stripe.Expiry;
import org.guildhall.sandbox.stripe.Kind;
import org.guildhall.sandbox.stripe.Origin;
import org.guildhall.sandbox.stripe.StripeLife;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.StripeStore;

/** Attempts to pay a session; each runs alone, so that a double click pays once. */
public final class Payments {

  private static final String PENDING_CARD = "pending_card";

  private final StripeStore store;
  private final Events events;
  private final Expiry expiry;
  private final StripeLife life;
  private final PaymentRecords records;

  public Payments(StripeStore store, Events events, Expiry expiry, StripeLife life) {
    this.store = store;
    this.events = events;
    this.expiry = expiry;
    this.life = life;
    this.records = new PaymentRecords(store);
  }

  /** Uses the card; a session that is paid or expired stays as it is. */
  Outcome pay(String sessionId, Card card) {
    return store.atomically(
        () -> {
          StripeObject session = store.get(Kind.SESSION, sessionId, "session");
          return isOpen(session) ? use(session, card) : closed(session);
        });
  }

  /** The person came back from the page of the bank, having proved who they are or not. */
  Outcome authenticated(String sessionId, boolean proved) {
    return store.atomically(
        () -> {
          StripeObject session = store.get(Kind.SESSION, sessionId, "session");
          if (!isOpen(session) || !isAuthenticating(session)) {
            return closed(session);
          }
          Card card = Card.read((ObjectNode) session.hidden().remove(PENDING_CARD));
          store.save(Kind.SESSION, session);
          StripeObject intent =
              store.get(Kind.PAYMENT_INTENT, session.text("payment_intent"), "intent");
          intent.json().putNull("next_action");
          return proved
              ? charge(session, intent, card)
              : fail(intent, card, Decline.NOT_AUTHENTICATED, null);
        });
  }

  static boolean isAuthenticating(StripeObject session) {
    return session.hidden().has(PENDING_CARD);
  }

  private boolean isOpen(StripeObject session) {
    return session.is("status", "open") && !expiry.isOverdue(session);
  }

  private static Outcome closed(StripeObject session) {
    return Outcome.of(
        session.is("status", "complete") ? Outcome.Status.PAID : Outcome.Status.CLOSED);
  }

  private Outcome use(StripeObject session, Card card) {
    session.hidden().remove(PENDING_CARD);
    store.save(Kind.SESSION, session);
    StripeObject intent = intent(session);
    intent.json().putNull("next_action");
    boolean asks =
        TestCard.ofNumber(card.number())
            .filter(test -> test.answer() == TestCard.Answer.AUTHENTICATE)
            .isPresent();
    if (!asks) {
      return charge(session, intent, card);
    }
    session.hidden().set(PENDING_CARD, card.json());
    store.save(Kind.SESSION, session);
    records.awaitAuthentication(intent, session.text("url") + "/authentication");
    store.save(Kind.PAYMENT_INTENT, intent);
    events.happened("payment_intent.requires_action", intent, Origin.OUTSIDE);
    return Outcome.of(Outcome.Status.AUTHENTICATION_NEEDED);
  }

  private StripeObject intent(StripeObject session) {
    if (session.text("payment_intent") != null) {
      return store.get(Kind.PAYMENT_INTENT, session.text("payment_intent"), "intent");
    }
    StripeObject intent = records.newIntent(session);
    store.save(Kind.PAYMENT_INTENT, intent);
    session.json().put("payment_intent", intent.id());
    store.save(Kind.SESSION, session);
    events.happened("payment_intent.created", intent, Origin.OUTSIDE);
    return intent;
  }

  private Outcome charge(StripeObject session, StripeObject intent, Card card) {
    Decline decline = TestCard.ofNumber(card.number()).map(TestCard::decline).orElse(null);
    if (TestCard.ofNumber(card.number()).isEmpty()) {
      decline = Decline.LIVE_CARD;
    }
    StripeObject charge = records.newCharge(intent, card);
    if (decline != null) {
      records.refuse(charge, decline);
      store.save(Kind.CHARGE, charge);
      events.happened("charge.failed", charge, Origin.OUTSIDE);
      return fail(intent, card, decline, charge);
    }
    records.approve(charge);
    life.ledger().charged(charge);
    store.save(Kind.CHARGE, charge);
    records.succeed(intent, charge);
    store.save(Kind.PAYMENT_INTENT, intent);
    records.complete(session, card);
    store.save(Kind.SESSION, session);
    events.happened("charge.succeeded", charge, Origin.OUTSIDE);
    events.happened("payment_intent.succeeded", intent, Origin.OUTSIDE);
    events.happened("checkout.session.completed", session, Origin.OUTSIDE);
    TestCard.ofNumber(card.number())
        .map(TestCard::disputeReason)
        .ifPresent(reason -> life.disputes().open(charge.id(), reason));
    return Outcome.of(Outcome.Status.PAID);
  }

  private Outcome fail(StripeObject intent, Card card, Decline decline, StripeObject charge) {
    records.fail(intent, card, decline, charge);
    store.save(Kind.PAYMENT_INTENT, intent);
    events.happened("payment_intent.payment_failed", intent, Origin.OUTSIDE);
    return Outcome.declined(decline);
  }
}
