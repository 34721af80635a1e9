package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Payouts of the API: by hand, out of the balance of a connected account or of the platform. */
final class Payouts {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules CREATE =
      ParamRules.of(
          """
          amount integer min(1) required
          currency currency required
          description text
          metadata map
          method choice(standard)
          source_type choice(card)
          statement_descriptor text
          """);
  private static final ParamRules LIST =
      ParamRules.ofDatedList(
          """
          status choice(paid|pending|in_transit|failed|canceled)
          arrival_date.gt integer
          arrival_date.gte integer
          arrival_date.lt integer
          arrival_date.lte integer
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Ledger ledger;
  private final PayoutLife life;

  Payouts(StripeStore store, Expander expander, Ledger ledger, PayoutLife life) {
    this.store = store;
    this.expander = expander;
    this.ledger = ledger;
    this.life = life;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    StripeObject payout = store.get(Kind.PAYOUT, call.variable("id"), "payout");
    if (!PayoutLife.ownerOf(payout).equals(call.owner())) {
      throw StripeError.missing("payout", payout.id(), "payout");
    }
    return expander.expand(payout.json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.PAYOUT,
            payout ->
                PayoutLife.ownerOf(payout).equals(call.owner())
                    && payout.fits(params, "status")
                    && Listing.isWithin(params.path("arrival_date"), payout.number("arrival_date"))
                    && Listing.isWithin(params.path("created"), payout.number("created")));
    return expander.expandList(Listing.page("/v1/payouts", Listing.json(found), params), params);
  }

  /** Refuses more than is available, and accounts whose payouts are not enabled. */
  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    if (call.account() != null) {
      refuseClosed(store.get(Kind.ACCOUNT, call.account(), "account"));
    }
    long amount = params.get("amount").asLong();
    String currency = params.get("currency").asText();
    ledger.require(call.owner(), currency, amount);
    StripeObject payout = store.create(Kind.PAYOUT, call.apiVersion());
    payout
        .json()
        .put("amount", amount)
        .put("currency", currency)
        .put("description", params.path("description").asText(null))
        .put("destination", destination(call))
        .put("statement_descriptor", params.path("statement_descriptor").asText(null))
        .set("metadata", params.withObject("/metadata"));
    expander.check(payout.json(), params);
    life.begin(payout, call);
    return expander.expand(payout.json(), params);
  }

  private String destination(Call call) {
    return call.account() == null
        ? "ba_platform"
        : store
            .get(Kind.ACCOUNT, call.account(), "account")
            .json()
            .at("/external_accounts/data/0/id")
            .asText(null);
  }

  private static void refuseClosed(StripeObject account) {
    if (!AccountState.paysOut(account)) {
      throw StripeError.invalid(
          "payouts_not_allowed",
          null,
          "Cannot create payouts: this account has requirements that need to be collected.");
    }
  }
}
