package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.fault.Target;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.StateLog;
import org.guildhall.sandbox.stripe.Journal;
import org.guildhall.sandbox.webhook.Deliveries;
import org.guildhall.sandbox.webhook.Endpoint;
import org.guildhall.sandbox.webhook.WebhookSender;

/** The second provider, wired together. */
public final class PayPal implements Handler, AutoCloseable {

  /**
   * How it is set up.
   *
   * @param base how clients and browsers reach it
   * @param webhookUrl where events go; empty: nowhere
   * @param delay after how long waiting captures end, and answered disputes
   */
  public record Settings(
      String base,
      String clientId,
      String clientSecret,
      Optional<String> webhookUrl,
      String webhookId,
      Duration delay) {}

  private static final int EVENTS_KEPT = 20_000;

  private final Settings settings;
  private final PayPalStore store;
  private final PayPalEvents events;
  private final PayPalSignature signature;
  private final AccessTokens tokens;
  private final Orders orders;
  private final Books books;
  private final DisputeLife disputes;
  private final Captures captures;
  private final Refunds refunds;
  private final Journal journal;
  private final Deliveries deliveries;
  private final WebhookSender sender;
  private final PayPalApi api;

  public PayPal(Settings settings, StateLog log, Faults faults, Clock clock) {
    this.settings = settings;
    String base = settings.base();
    store = new PayPalStore(log, clock);
    store.table(PayPalStore.Kind.EVENT).keepNewest(EVENTS_KEPT);
    log.table("paypal_delivery").keepNewest(EVENTS_KEPT);
    events = new PayPalEvents(store, base);
    signature =
        new PayPalSignature(
            log.table("paypal_key"),
            settings.webhookId(),
            base + "/v1/notifications/certs/CERT-guildhall",
            clock);
    tokens = new AccessTokens(settings.clientId(), settings.clientSecret(), clock);
    books = new Books(store, log.table("paypal_balance"));
    orders = new Orders(store, events, base);
    disputes = new DisputeLife(store, events, books, base, settings.delay());
    captures = new Captures(store, events, orders, books, disputes, base, settings.delay());
    refunds = new Refunds(store, events, captures, books, base);
    journal = new Journal(clock);
    deliveries = new Deliveries(log.table("paypal_delivery"), clock);
    URI address = URI.create(settings.webhookUrl().orElse(base));
    sender =
        new WebhookSender(
            events, deliveries, new Endpoint(address, signature::headers), faults, clock);
    RequestIds requestIds = new RequestIds(log.table("paypal_request"), clock);
    FaultGate gate = new FaultGate(faults, Target.PAYPAL);
    api = new PayPalApi(store, tokens, requestIds, gate, journal);
    operations();
    disputes();
    told();
  }

  /** Whether an address of the API is this provider's. */
  public static boolean owns(String path) {
    return PayPalApi.owns(path);
  }

  /** Puts page and control at their addresses and starts to deliver. */
  public void open(Router<Handler> router, Templates templates) {
    new ApprovalPages(store, orders, templates).register(router);
    new PayPalControl(store, captures, disputes, books, tokens, journal, deliveries, sender)
        .register(router);
    if (settings.webhookUrl().isPresent()) {
      events.deliverBy(sender::publish);
      sender.resume();
    }
  }

  @Override
  public Answer handle(Request request) {
    boolean asksForKey = request.path().equals("/v1/notifications/certs/CERT-guildhall");
    return asksForKey
        ? Answer.of(200, "application/x-pem-file", signature.pem())
        : api.handle(request);
  }

  /** Does what is due. */
  public void sweep() {
    captures.sweep();
    disputes.sweep();
  }

  @Override
  public void close() {
    sender.close();
  }

  private void operations() {
    api.on("POST", "/v2/checkout/orders", this::create)
        .on("GET", "/v2/checkout/orders/{id}", r -> ok(orders.get(r.variable("id"))))
        .on("POST", "/v2/checkout/orders/{id}/capture", this::capture)
        .on("GET", "/v2/payments/captures/{id}", r -> ok(captures.get(r.variable("id"))))
        .on("POST", "/v2/payments/captures/{id}/refund", this::refund)
        .on("GET", "/v2/payments/refunds/{id}", r -> ok(refunds.get(r.variable("id"))))
        .on("POST", "/v1/notifications/verify-webhook-signature", this::verify)
        .on("GET", "/v1/reporting/balances", r -> ok(books.balances(r)))
        .on("GET", "/v1/reporting/transactions", r -> ok(books.transactions(r)));
  }

  private void disputes() {
    Disputes calls = new Disputes(store, disputes, settings.base());
    api.on("GET", "/v1/customer/disputes", r -> ok(calls.list()))
        .on("GET", "/v1/customer/disputes/{id}", r -> ok(calls.get(r.variable("id"))))
        .on(
            "POST",
            "/v1/customer/disputes/{id}/provide-evidence",
            r -> ok(calls.provideEvidence(r)))
        .on("POST", "/v1/customer/disputes/{id}/accept-claim", r -> ok(calls.acceptClaim(r)));
  }

  private void told() {
    EventList told = new EventList(store, settings.base());
    api.on("GET", "/v1/notifications/webhooks-events", r -> ok(told.list(r)))
        .on("GET", "/v1/notifications/webhooks-events/{id}", r -> ok(told.get(r.variable("id"))));
  }

  private Answer create(Request request) {
    ObjectNode body = PayPalApi.body(request);
    if (body.has("payment_source") && request.header("PayPal-Request-Id").isEmpty()) {
      throw PayPalError.invalid("PAYPAL_REQUEST_ID_REQUIRED", "PayPal-Request-Id");
    }
    ObjectNode order = orders.create(body);
    return Answer.json(
        body.has("payment_source") ? 200 : 201,
        shaped(request, order, "id", "status", "payment_source", "links"));
  }

  private Answer capture(Request request) {
    if (!PayPalApi.body(request).isEmpty()) {
      throw PayPalError.invalid("NOT_SUPPORTED", "/");
    }
    return Answer.json(201, captures.capture(request.variable("id")));
  }

  private Answer refund(Request request) {
    ObjectNode refund = refunds.create(request.variable("id"), PayPalApi.body(request));
    return Answer.json(201, shaped(request, refund, "id", "status", "links"));
  }

  private Answer verify(Request request) {
    ObjectNode told = PayPalApi.body(request);
    for (String name :
        new String[] {
          "auth_algo",
          "cert_url",
          "transmission_id",
          "transmission_sig",
          "transmission_time",
          "webhook_id",
          "webhook_event"
        }) {
      if (!told.has(name)) {
        throw PayPalError.invalid("MISSING_REQUIRED_PARAMETER", "/" + name);
      }
    }
    String status = signature.verifies(told) ? "SUCCESS" : "FAILURE";
    return ok(Json.object().put("verification_status", status));
  }

  private static Answer ok(ObjectNode body) {
    return Answer.json(200, body);
  }

  /** Only the named fields, unless the client prefers the whole. */
  private static ObjectNode shaped(Request request, ObjectNode whole, String... minimal) {
    boolean wantsAll =
        request.header("Prefer").filter(value -> value.contains("representation")).isPresent();
    return wantsAll ? whole : whole.deepCopy().retain(minimal);
  }
}
