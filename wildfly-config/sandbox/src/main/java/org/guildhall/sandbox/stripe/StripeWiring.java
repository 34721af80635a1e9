package org.guildhall.sandbox.stripe;

import java.time.Clock;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.StateLog;

/** Puts the operations of the API at their addresses. */
public record StripeWiring(
    StripeStore store, Events events, Expiry expiry, RefundSettlement settlement) {

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
    Expander expander = new Expander(store);
    SessionCreation creation = new SessionCreation(store, expander, expiry, pageBase);
    Sessions sessions = new Sessions(store, expander, expiry);
    PaymentIntents intents = new PaymentIntents(store, expander);
    Charges charges = new Charges(store, expander);
    Refunds refunds = new Refunds(store, expander, events, settlement);
    EventArchive archive = new EventArchive(store);
    return new Router<Operation>()
        .on("POST", "/v1/checkout/sessions", creation::create)
        .on("GET", "/v1/checkout/sessions", sessions::list)
        .on("GET", "/v1/checkout/sessions/{id}", sessions::retrieve)
        .on("POST", "/v1/checkout/sessions/{id}/expire", sessions::expire)
        .on("GET", "/v1/checkout/sessions/{id}/line_items", sessions::lineItems)
        .on("GET", "/v1/payment_intents", intents::list)
        .on("GET", "/v1/payment_intents/{id}", intents::retrieve)
        .on("POST", "/v1/payment_intents/{id}/cancel", intents::cancel)
        .on("GET", "/v1/charges/{id}", charges::retrieve)
        .on("POST", "/v1/refunds", refunds::create)
        .on("GET", "/v1/refunds", refunds::list)
        .on("GET", "/v1/refunds/{id}", refunds::retrieve)
        .on("GET", "/v1/events", archive::list)
        .on("GET", "/v1/events/{id}", archive::retrieve);
  }
}
