package org.guildhall.sandbox.stripe;

import java.time.Clock;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.StateLog;

/** Puts the operations of the API at their addresses. */
public record StripeWiring(StripeStore store, Events events, Expiry expiry, StripeLife life) {

  /** Hosted pages lie under {@code pageBase}; the secret key is what clients must show. */
  public StripeApi api(
      StateLog log,
      String pageBase,
      String secretKey,
      FaultGate faults,
      Journal journal,
      Clock clock) {
    return new StripeApi(
        operations(pageBase),
        store,
        new ApiKey(secretKey),
        new Idempotency(log.table("idempotency"), clock),
        faults,
        journal);
  }

  private Router<Operation> operations(String pageBase) {
    Router<Operation> router = new Router<>();
    Expander expander = new Expander(store);
    checkout(router, expander, pageBase);
    payments(router, expander);
    connect(router, expander, pageBase);
    balances(router, expander);
    return router;
  }

  private void checkout(Router<Operation> router, Expander expander, String pageBase) {
    SessionCreation creation = new SessionCreation(store, expander, expiry, pageBase);
    Sessions sessions = new Sessions(store, expander, expiry);
    router
        .on("POST", "/v1/checkout/sessions", platform(creation::create))
        .on("GET", "/v1/checkout/sessions", platform(sessions::list))
        .on("GET", "/v1/checkout/sessions/{id}", platform(sessions::retrieve))
        .on("POST", "/v1/checkout/sessions/{id}/expire", platform(sessions::expire))
        .on("GET", "/v1/checkout/sessions/{id}/line_items", platform(sessions::lineItems));
  }

  private void payments(Router<Operation> router, Expander expander) {
    PaymentIntents intents = new PaymentIntents(store, expander);
    Charges charges = new Charges(store, expander);
    Refunds refunds = new Refunds(store, expander, events, life.ledger(), life.refunds());
    Disputes disputes = new Disputes(store, expander, life.disputes());
    router
        .on("GET", "/v1/payment_intents", platform(intents::list))
        .on("GET", "/v1/payment_intents/{id}", platform(intents::retrieve))
        .on("POST", "/v1/payment_intents/{id}/cancel", platform(intents::cancel))
        .on("GET", "/v1/charges", platform(charges::list))
        .on("GET", "/v1/charges/{id}", platform(charges::retrieve))
        .on("POST", "/v1/refunds", platform(refunds::create))
        .on("GET", "/v1/refunds", platform(refunds::list))
        .on("GET", "/v1/refunds/{id}", platform(refunds::retrieve))
        .on("GET", "/v1/disputes", platform(disputes::list))
        .on("GET", "/v1/disputes/{id}", platform(disputes::retrieve))
        .on("POST", "/v1/disputes/{id}", platform(disputes::update))
        .on("POST", "/v1/disputes/{id}/close", platform(disputes::close));
  }

  private void connect(Router<Operation> router, Expander expander, String pageBase) {
    Accounts accounts = new Accounts(store, expander, life.accounts());
    AccountLinks links = new AccountLinks(store, pageBase);
    Transfers transfers = new Transfers(store, expander, events, life.ledger());
    TransferReversals reversals = new TransferReversals(store, expander, events, life.ledger());
    router
        .on("POST", "/v1/accounts", platform(accounts::create))
        .on("GET", "/v1/accounts", platform(accounts::list))
        .on("GET", "/v1/accounts/{id}", platform(accounts::retrieve))
        .on("POST", "/v1/accounts/{id}", platform(accounts::update))
        .on("POST", "/v1/account_links", platform(links::create))
        .on("POST", "/v1/transfers", platform(transfers::create))
        .on("GET", "/v1/transfers", platform(transfers::list))
        .on("GET", "/v1/transfers/{id}", platform(transfers::retrieve))
        .on("POST", "/v1/transfers/{id}/reversals", platform(reversals::create))
        .on("GET", "/v1/transfers/{id}/reversals", platform(reversals::list))
        .on("GET", "/v1/transfers/{id}/reversals/{reversal}", platform(reversals::retrieve));
  }

  /** What can be asked in the name of a connected account too. */
  private void balances(Router<Operation> router, Expander expander) {
    Balances balances = new Balances(store, expander, life.ledger());
    Payouts payouts = new Payouts(store, expander, life.ledger(), life.payouts());
    EventArchive archive = new EventArchive(store);
    router
        .on("GET", "/v1/balance", balances::retrieve)
        .on("GET", "/v1/balance_transactions", balances::transactions)
        .on("GET", "/v1/balance_transactions/{id}", balances::transaction)
        .on("POST", "/v1/payouts", payouts::create)
        .on("GET", "/v1/payouts", payouts::list)
        .on("GET", "/v1/payouts/{id}", payouts::retrieve)
        .on("GET", "/v1/events", archive::list)
        .on("GET", "/v1/events/{id}", archive::retrieve);
  }

  private static Operation platform(Operation operation) {
    return call -> {
      if (call.account() != null) {
        throw StripeError.invalid(
            null, null, "The sandbox does not play this request in the name of an account.");
      }
      return operation.perform(call);
    };
  }
}
