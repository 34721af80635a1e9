package org.guildhall.sandbox.stripe;

import java.time.Duration;
import java.util.Optional;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.StateLog;
import org.guildhall.sandbox.state.Table;

/** What becomes of payouts: they arrive, fail, or arrive and are returned by the bank. */
public final class PayoutLife {

  private static final String END = "end";
  private static final String ANY = "any";

  private final StripeStore store;
  private final Events events;
  private final Ledger ledger;
  private final Duration delay;
  private final DueDates dueDates;
  private final Table orders;

  /** Payouts end after the delay; orders about the next ones survive a restart. */
  public PayoutLife(StripeStore store, Events events, Ledger ledger, StateLog log, Duration delay) {
    this.store = store;
    this.events = events;
    this.ledger = ledger;
    this.delay = delay;
    this.orders = log.table("payout_order");
    this.dueDates = new DueDates(store, Kind.PAYOUT, this::end);
  }

  public void sweep() {
    dueDates.sweep();
  }

  /** Orders how the next payout ends, of one account or, when null, of any. */
  public void orderNext(String account, PayoutEnd end, String failureCode) {
    store.atomically(
        () -> {
          orders.put(
              account == null ? ANY : account,
              Json.object().put(END, end.name()).put("failure_code", failureCode));
          return end;
        });
  }

  /** Ends the payout now, in the way that is laid down for it. */
  public StripeObject settle(String id) {
    return store.atomically(
        () -> {
          StripeObject payout = store.get(Kind.PAYOUT, id, "payout");
          if (payout.hidden().has(END)) {
            dueDates.clear(payout);
            end(payout);
          }
          return payout;
        });
  }

  static String ownerOf(StripeObject payout) {
    return payout.hidden().path(Ledger.OWNER).asText();
  }

  void begin(StripeObject payout, Call call) {
    long due = store.now() + delay.toSeconds();
    String owner = call.owner();
    payout.json().put("status", "pending").put("arrival_date", due);
    payout.hidden().put(Ledger.OWNER, owner);
    layDownEnd(payout, call.account());
    Movement out = Movement.of("payout", payout, -payout.number("amount"));
    payout.json().put("balance_transaction", ledger.book(owner, out).id());
    dueDates.set(payout, due);
    events.happened("payout.created", payout, call.origin(), call.account());
  }

  /** An order goes before what the number of the bank account says. */
  private void layDownEnd(StripeObject payout, String account) {
    Optional<String> key =
        Optional.ofNullable(account)
            .filter(id -> orders.get(id).isPresent())
            .or(() -> Optional.of(ANY).filter(any -> orders.get(any).isPresent()));
    if (key.isPresent()) {
      payout.hidden().setAll(orders.get(key.get()).orElseThrow());
      orders.remove(key.get());
      return;
    }
    String number =
        Optional.ofNullable(account)
            .flatMap(id -> store.find(Kind.ACCOUNT, id))
            .map(found -> found.hidden().path("bank_account").asText())
            .orElse("");
    Optional<TestBank> bank = TestBank.ofNumber(number);
    payout
        .hidden()
        .put(END, (bank.isPresent() ? PayoutEnd.FAIL : PayoutEnd.PAY).name())
        .put("failure_code", bank.map(TestBank::failureCode).orElse(""));
  }

  private void end(StripeObject payout) {
    PayoutEnd end = PayoutEnd.valueOf(payout.hidden().path(END).asText());
    if (end == PayoutEnd.FAIL || payout.is("status", "paid")) {
      fail(payout);
      return;
    }
    payout.json().put("status", "paid");
    if (end == PayoutEnd.RETURN) {
      dueDates.set(payout, store.now() + delay.toSeconds());
    } else {
      payout.hidden().remove(END);
    }
    store.save(Kind.PAYOUT, payout);
    happened("payout.paid", payout);
  }

  /** The money comes back into the balance. */
  private void fail(StripeObject payout) {
    payout.hidden().remove(END);
    String code = payout.hidden().path("failure_code").asText();
    Movement back =
        Movement.of("payout_failure", payout, payout.number("amount"))
            .inCategory("payout_reversal");
    payout
        .json()
        .put("status", "failed")
        .put("failure_balance_transaction", ledger.book(ownerOf(payout), back).id())
        .put("failure_code", code)
        .put("failure_message", TestBank.message(code));
    store.save(Kind.PAYOUT, payout);
    happened("payout.failed", payout);
  }

  private void happened(String type, StripeObject payout) {
    String owner = ownerOf(payout);
    events.happened(type, payout, Origin.OUTSIDE, owner.equals(Ledger.PLATFORM) ? null : owner);
  }
}
