package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guildhall.sandbox.state.Json;

/** The balance of the API and its transactions, of the platform or of a connected account. */
final class Balances {

  private static final ParamRules NONE = ParamRules.of("");
  private static final ParamRules LIST =
      ParamRules.ofDatedList(
          """
          type text
          source text
          currency currency
          """);

  private final StripeStore store;
  private final Expander expander;
  private final Ledger ledger;

  Balances(StripeStore store, Expander expander, Ledger ledger) {
    this.store = store;
    this.expander = expander;
    this.ledger = ledger;
  }

  /** Nothing is ever pending here. */
  ObjectNode retrieve(Call call) {
    NONE.check(call.params());
    ObjectNode balance = Json.object().put("object", "balance");
    ArrayNode available = balance.putArray("available");
    ArrayNode pending = Json.array();
    ledger
        .balance(call.owner())
        .forEach(
            (currency, amount) -> {
              available.add(amount(currency, amount));
              pending.add(amount(currency, 0));
            });
    balance.put("livemode", false).set("pending", pending);
    return balance;
  }

  ObjectNode transaction(Call call) {
    ObjectNode params = NONE.check(call.params());
    StripeObject found = store.get(Kind.BALANCE_TRANSACTION, call.variable("id"), "id");
    if (!isOf(found, call)) {
      throw StripeError.missing("balance transaction", found.id(), "id");
    }
    return expander.expand(found.json(), params);
  }

  ObjectNode transactions(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(Kind.BALANCE_TRANSACTION, entry -> isOf(entry, call) && fits(entry, params));
    return expander.expandList(
        Listing.page("/v1/balance_transactions", Listing.json(found), params), params);
  }

  private static ObjectNode amount(String currency, long amount) {
    ObjectNode json = Json.object().put("amount", amount).put("currency", currency);
    json.putObject("source_types").put("card", amount);
    return json;
  }

  private static boolean isOf(StripeObject entry, Call call) {
    return entry.hidden().path(Ledger.OWNER).asText().equals(call.owner());
  }

  private static boolean fits(StripeObject entry, ObjectNode params) {
    return entry.fits(params, "type")
        && entry.fits(params, "source")
        && entry.fits(params, "currency")
        && Listing.isWithin(params.path("created"), entry.number("created"));
  }
}
