package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Transfers from the platform to its connected accounts. */
final class Transfers {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules CREATE =
      ParamRules.of(
          """
          amount integer min(1) required
          currency currency required
          destination text required
          description text
          metadata map
          source_transaction text
          source_type choice(card)
          transfer_group text
          """);
  private static final ParamRules LIST =
      ParamRules.ofDatedList(
          """
          destination text
          transfer_group text
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Events events;
  private final Ledger ledger;

  Transfers(StripeStore store, Expander expander, Events events, Ledger ledger) {
    this.store = store;
    this.expander = expander;
    this.events = events;
    this.ledger = ledger;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(
        store.get(Kind.TRANSFER, call.variable("id"), "transfer").json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.TRANSFER,
            transfer ->
                transfer.fits(params, "destination")
                    && transfer.fits(params, "transfer_group")
                    && Listing.isWithin(params.path("created"), transfer.number("created")));
    return expander.expandList(Listing.page("/v1/transfers", Listing.json(found), params), params);
  }

  /** Refuses more than the platform has, and destinations that cannot take it. */
  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    String destination = params.get("destination").asText();
    String currency = params.get("currency").asText();
    long amount = params.get("amount").asLong();
    refuseDestination(destination);
    refuseSource(params, amount);
    ledger.require(Ledger.PLATFORM, currency, amount);
    StripeObject transfer = store.create(Kind.TRANSFER, call.apiVersion());
    transfer
        .json()
        .put("amount", amount)
        .put("currency", currency)
        .put("description", params.path("description").asText(null))
        .put("destination", destination)
        .put("destination_payment", Ids.next("py_"))
        .put("source_transaction", params.path("source_transaction").asText(null))
        .put("transfer_group", group(params))
        .set("metadata", params.withObject("/metadata"));
    transfer
        .json()
        .withObject("/reversals")
        .put("url", "/v1/transfers/" + transfer.id() + "/reversals");
    expander.check(transfer.json(), params);
    Movement out = Movement.of("transfer", transfer, -amount);
    transfer.json().put("balance_transaction", ledger.book(Ledger.PLATFORM, out).id());
    ledger.book(
        destination,
        Movement.of("payment", transfer, amount)
            .inCategory("charge")
            .from(transfer.text("destination_payment")));
    store.save(Kind.TRANSFER, transfer);
    events.happened("transfer.created", transfer, call.origin());
    return expander.expand(transfer.json(), params);
  }

  private void refuseDestination(String id) {
    StripeObject account =
        store
            .find(Kind.ACCOUNT, id)
            .orElseThrow(
                () ->
                    StripeError.invalid(
                        "resource_missing", "destination", "No such destination: '" + id + "'"));
    if (!AccountState.takesTransfers(account)) {
      throw StripeError.invalid(
          "insufficient_capabilities_for_transfer",
          null,
          "Your destination account needs to have at least one of the following capabilities"
              + " enabled: transfers, crypto_transfers, legacy_payments");
    }
  }

  /** All transfers of one charge together must not exceed it. */
  private void refuseSource(ObjectNode params, long amount) {
    if (!params.has("source_transaction")) {
      return;
    }
    String id = params.get("source_transaction").asText();
    StripeObject charge = store.get(Kind.CHARGE, id, "source_transaction");
    long moved =
        store.newest(Kind.TRANSFER, transfer -> transfer.is("source_transaction", id)).stream()
            .mapToLong(transfer -> transfer.number("amount") - transfer.number("amount_reversed"))
            .sum();
    if (!charge.is("status", "succeeded") || moved + amount > charge.number("amount_captured")) {
      throw StripeError.invalid(
          null,
          "source_transaction",
          "Transfers using this transaction as a source must not exceed the source amount of "
              + charge.number("amount_captured")
              + ". (Note that this total may be in a different currency.) There are already"
              + " existing transfers of "
              + moved
              + " in total using this source.");
    }
  }

  private String group(ObjectNode params) {
    if (params.has("transfer_group") || !params.has("source_transaction")) {
      return params.path("transfer_group").asText(null);
    }
    return store
        .get(Kind.CHARGE, params.get("source_transaction").asText(), "source_transaction")
        .text("transfer_group");
  }
}
