package org.guildhall.sandbox;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.guildhall.sandbox.carrier.CarrierApi;
import org.guildhall.sandbox.carrier.Parcels;
import org.guildhall.sandbox.checkout.CheckoutPages;
import org.guildhall.sandbox.checkout.Payments;
import org.guildhall.sandbox.checkout.QuickPay;
import org.guildhall.sandbox.control.Control;
import org.guildhall.sandbox.control.EventControl;
import org.guildhall.sandbox.control.StartPage;
import org.guildhall.sandbox.control.StripeControl;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.fault.Faults;
import org.guildhall.sandbox.fault.Target;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.mail.Inbox;
import org.guildhall.sandbox.mail.MailPages;
import org.guildhall.sandbox.onboarding.OnboardingPages;
import org.guildhall.sandbox.paypal.PayPal;
import org.guildhall.sandbox.state.StateLog;
import org.guildhall.sandbox.stripe.Events;
import org.guildhall.sandbox.stripe.Expiry;
import org.guildhall.sandbox.stripe.Journal;
import org.guildhall.sandbox.stripe.StoredEvents;
import org.guildhall.sandbox.stripe.StripeLife;
import org.guildhall.sandbox.stripe.StripeStore;
import org.guildhall.sandbox.stripe.StripeWiring;
import org.guildhall.sandbox.webhook.Deliveries;
import org.guildhall.sandbox.webhook.Endpoint;
import org.guildhall.sandbox.webhook.WebhookSender;

/** Everything behind the HTTP port, wired together once the port is known. */
final class SandboxSite implements Handler, AutoCloseable {

  private static final System.Logger LOG = System.getLogger(SandboxSite.class.getName());
  private static final int EVENTS_KEPT = 20_000;
  private static final long SWEEP_MILLIS = 250;

  private final ScheduledThreadPoolExecutor sweeper =
      new ScheduledThreadPoolExecutor(1, SandboxSite::daemon);
  private final Router<Handler> router = new Router<>();
  private final SandboxOptions options;
  private final StateLog log;
  private final Faults faults;
  private final Inbox inbox;
  private volatile Handler stripe;
  private PayPal paypal;
  private WebhookSender sender;

  SandboxSite(SandboxOptions options, StateLog log, Faults faults, Inbox inbox) {
    this.options = options;
    this.log = log;
    this.faults = faults;
    this.inbox = inbox;
  }

  static String publicUrl(SandboxOptions options, int port) {
    return options.optional("public-url").orElse("http://localhost:" + port);
  }

  /** From now on requests are answered. */
  void open(int httpPort, int smtpPort) {
    Clock clock = options.clock();
    Templates templates = new Templates();
    log.table("event").keepNewest(EVENTS_KEPT);
    log.table("delivery").keepNewest(EVENTS_KEPT);
    StripeStore store = new StripeStore(log, clock);
    Deliveries deliveries = new Deliveries(log.table("delivery"), clock);
    sender = new WebhookSender(new StoredEvents(store), deliveries, endpoint(), faults, clock);
    Events events = new Events(store, publisher());
    Expiry expiry = new Expiry(store, events);
    StripeLife life =
        StripeLife.of(
            store,
            events,
            log,
            options.seconds("refund-settle-seconds"),
            options.seconds("payout-settle-seconds"),
            options.seconds("dispute-settle-seconds"));
    Payments payments = new Payments(store, events, expiry, life);
    Journal journal = new Journal(clock);
    new CheckoutPages(store, payments, templates, clock).register(router);
    new QuickPay(store, payments).register(router);
    new OnboardingPages(life.accounts(), templates).register(router);
    new StripeControl(life).register(router);
    new MailPages(inbox, templates).register(router);
    new Control(faults, journal).register(router);
    new EventControl(store, deliveries, sender, expiry).register(router);
    carrier(clock).register(router);
    new StartPage(templates, facts(httpPort, smtpPort)).register(router);
    paypal = new PayPal(paypalSettings(httpPort), log, faults, clock);
    paypal.open(router, templates);
    stripe =
        new StripeWiring(store, events, expiry, life)
            .api(
                log,
                publicUrl(options, httpPort),
                options.text("secret-key"),
                new FaultGate(faults, Target.STRIPE),
                journal,
                clock);
    sender.resume();
    every(expiry::sweep);
    every(life::sweep);
    every(paypal::sweep);
  }

  @Override
  public Answer handle(Request request) {
    if (stripe == null) {
      return Answer.of(503, "text/plain", "The sandbox is starting.\n");
    }
    if (PayPal.owns(request.path())) {
      return paypal.handle(request);
    }
    if (request.path().startsWith("/v1/")) {
      return stripe.handle(request);
    }
    return router
        .find(request.method(), request.path())
        .map(found -> found.handler().handle(request.withVariables(found.variables())))
        .orElseGet(() -> notFound(request));
  }

  @Override
  public void close() {
    sweeper.shutdownNow();
    sender.close();
    paypal.close();
  }

  private Answer notFound(Request request) {
    return router.knowsPath(request.path())
        ? Answer.of(405, "text/plain", "This address does not take " + request.method() + ".\n")
        : Answer.of(404, "text/plain", "There is nothing at this address.\n");
  }

  private CarrierApi carrier(Clock clock) {
    return new CarrierApi(
        new Parcels(log.table("parcel"), clock, options.seconds("carrier-step-seconds")),
        options.text("carrier-client-id"),
        options.text("carrier-client-secret"),
        new FaultGate(faults, Target.CARRIER),
        clock);
  }

  private PayPal.Settings paypalSettings(int httpPort) {
    return new PayPal.Settings(
        publicUrl(options, httpPort),
        options.text("paypal-client-id"),
        options.text("paypal-client-secret"),
        options.optional("paypal-webhook-url"),
        options.text("paypal-webhook-id"),
        options.seconds("paypal-settle-seconds"));
  }

  private Endpoint endpoint() {
    URI address = URI.create(options.optional("webhook-url").orElse(options.text("market-url")));
    return Endpoint.ofStripe(address, options.text("webhook-secret"), options.clock());
  }

  /** Without an address for events they are only written down. */
  private Consumer<String> publisher() {
    return options.optional("webhook-url").isPresent() ? sender::publish : eventId -> {};
  }

  private Map<String, String> facts(int httpPort, int smtpPort) {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("API base", publicUrl(options, httpPort));
    facts.put("SMTP port", String.valueOf(smtpPort));
    facts.put("Events go to", options.optional("webhook-url").orElse("nowhere"));
    facts.put("Market", options.text("market-url"));
    facts.put("State", options.optional("state-dir").orElse("in memory"));
    return facts;
  }

  private void every(Runnable sweep) {
    Runnable guarded =
        () -> {
          try {
            sweep.run();
          } catch (RuntimeException failure) {
            LOG.log(System.Logger.Level.ERROR, "A sweep failed and will run again", failure);
          }
        };
    sweeper.scheduleWithFixedDelay(guarded, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sandbox-sweeper");
    thread.setDaemon(true);
    return thread;
  }
}
