package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Takes transfers back, whole or in parts. */
final class TransferReversals {

  private static final int SHOWN = 10;

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules PAGED = ParamRules.ofList("");
  private static final ParamRules CREATE =
      ParamRules.of(
          """
          amount integer min(1)
          description text
          metadata map
          refund_application_fee boolean
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Events events;
  private final Ledger ledger;

  TransferReversals(StripeStore store, Expander expander, Events events, Ledger ledger) {
    this.store = store;
    this.expander = expander;
    this.events = events;
    this.ledger = ledger;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    StripeObject reversal =
        store.get(Kind.TRANSFER_REVERSAL, call.variable("reversal"), "transfer_reversal");
    if (!reversal.is("transfer", transfer(call).id())) {
      throw StripeError.missing("transfer_reversal", reversal.id(), "transfer_reversal");
    }
    return expander.expand(reversal.json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = PAGED.check(call.params());
    String id = transfer(call).id();
    List<StripeObject> found =
        store.newest(Kind.TRANSFER_REVERSAL, reversal -> reversal.is("transfer", id));
    return expander.expandList(
        Listing.page("/v1/transfers/" + id + "/reversals", Listing.json(found), params), params);
  }

  /** Without an amount, all that is left. Refuses more than is left, and more than is there. */
  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    StripeObject transfer = transfer(call);
    long left = transfer.number("amount") - transfer.number("amount_reversed");
    long amount = params.path("amount").asLong(left);
    refuseTooMuch(transfer, amount, left);
    ledger.require(transfer.text("destination"), transfer.text("currency"), amount);
    StripeObject reversal = store.create(Kind.TRANSFER_REVERSAL, call.apiVersion());
    reversal
        .json()
        .put("amount", amount)
        .put("currency", transfer.text("currency"))
        .put("destination_payment_refund", Ids.next("pyr_"))
        .put("transfer", transfer.id())
        .set("metadata", params.withObject("/metadata"));
    expander.check(reversal.json(), params);
    Movement back =
        Movement.of("transfer_refund", reversal, amount).inCategory("transfer_reversal");
    reversal.json().put("balance_transaction", ledger.book(Ledger.PLATFORM, back).id());
    ledger.book(
        transfer.text("destination"),
        Movement.of("payment_refund", reversal, -amount)
            .inCategory("refund")
            .from(reversal.text("destination_payment_refund")));
    store.save(Kind.TRANSFER_REVERSAL, reversal);
    note(transfer, reversal, amount, left);
    events.happened("transfer.reversed", transfer, call.origin());
    return expander.expand(reversal.json(), params);
  }

  private void note(StripeObject transfer, StripeObject reversal, long amount, long left) {
    transfer
        .json()
        .put("amount_reversed", transfer.number("amount_reversed") + amount)
        .put("reversed", amount == left);
    ObjectNode list = transfer.json().withObject("/reversals");
    ArrayNode shown = list.withArray("data");
    shown.insert(0, reversal.json().deepCopy());
    if (shown.size() > SHOWN) {
      shown.remove(SHOWN);
      list.put("has_more", true);
    }
    store.save(Kind.TRANSFER, transfer);
  }

  private StripeObject transfer(Call call) {
    return store.get(Kind.TRANSFER, call.variable("id"), "transfer");
  }

  private static void refuseTooMuch(StripeObject transfer, long amount, long left) {
    if (left == 0) {
      throw StripeError.invalid(
          null, null, "Transfer " + transfer.id() + " is already fully reversed.");
    }
    if (amount > left) {
      throw StripeError.invalid(
          null,
          "amount",
          String.format(
              Locale.ROOT,
              "Reversal amount (%d) is greater than unreversed amount on transfer (%d), in minor"
                  + " units of %s",
              amount,
              left,
              transfer.text("currency")));
    }
  }
}
