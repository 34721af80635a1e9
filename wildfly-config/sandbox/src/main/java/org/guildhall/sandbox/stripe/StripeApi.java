package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Form;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;

/** The front door of the API: journal, faults, key, idempotency, then the operation. */
public final class StripeApi implements Handler {

  private static final String IDEMPOTENCY_KEY = "Idempotency-Key";
  private static final String ACCOUNT = "Stripe-Account";

  private final Router<Operation> operations;
  private final StripeStore store;
  private final ApiKey apiKey;
  private final Idempotency idempotency;
  private final FaultGate faults;
  private final Journal journal;

  StripeApi(
      Router<Operation> operations,
      StripeStore store,
      ApiKey apiKey,
      Idempotency idempotency,
      FaultGate faults,
      Journal journal) {
    this.operations = operations;
    this.store = store;
    this.apiKey = apiKey;
    this.idempotency = idempotency;
    this.faults = faults;
    this.journal = journal;
  }

  @Override
  public Answer handle(Request request) {
    String requestId = Ids.next("req_");
    Journal.Entry entry = journal.begin(requestId, request, params(request));
    Answer answer =
        faults.pass(
            request.method() + " " + request.path(),
            status -> broken(status, requestId),
            () -> decorated(answer(request, requestId), request, requestId));
    entry.end(answer);
    return answer;
  }

  private Answer answer(Request request, String requestId) {
    try {
      apiKey.check(request);
      String key = request.header(IDEMPOTENCY_KEY).orElse(null);
      if (key == null || !request.method().equals("POST")) {
        return perform(request, requestId, null);
      }
      return idempotency.once(
          scoped(key, request),
          fingerprint(request),
          requestId,
          () -> perform(request, requestId, key));
    } catch (StripeError refusal) {
      return Answer.json(refusal.status(), refusal.body(requestId));
    }
  }

  private Answer perform(Request request, String requestId, String key) {
    try {
      Router.Found<Operation> found =
          operations
              .find(request.method(), request.path())
              .orElseThrow(() -> unknownAddress(request));
      Call call =
          new Call(
              found.variables(),
              params(request),
              request.header("Stripe-Version").orElse(null),
              requestId,
              key,
              account(request));
      return Answer.json(200, store.atomically(() -> found.handler().perform(call)));
    } catch (StripeError refusal) {
      return Answer.json(refusal.status(), refusal.body(requestId));
    }
  }

  /** Keys of one account mean nothing to another. */
  private static String scoped(String key, Request request) {
    return request.header(ACCOUNT).map(account -> account + " " + key).orElse(key);
  }

  private String account(Request request) {
    String account = request.header(ACCOUNT).orElse(null);
    if (account != null && store.find(Kind.ACCOUNT, account).isEmpty()) {
      throw StripeError.noAccess(account);
    }
    return account;
  }

  /** The order of the parameters means nothing. */
  private static String fingerprint(Request request) {
    return request.form().pairs().stream()
        .map(pair -> pair.name() + "=" + pair.value())
        .sorted()
        .collect(Collectors.joining("&", request.path() + "?", ""));
  }

  private static ObjectNode params(Request request) {
    boolean inBody = request.method().equals("POST");
    return FormDecoder.decode(inBody ? request.form() : Form.parse(request.query()));
  }

  private static StripeError unknownAddress(Request request) {
    return StripeError.unknownAddress(request.method(), request.path());
  }

  private static Answer broken(int status, String requestId) {
    return Answer.json(
            status,
            StripeError.of(status, "api_error", "The sandbox was told to fail.").body(requestId))
        .with("Request-Id", requestId);
  }

  private static Answer decorated(Answer answer, Request request, String requestId) {
    Answer decorated = answer.with("Request-Id", requestId);
    for (String header : new String[] {"Stripe-Version", IDEMPOTENCY_KEY, ACCOUNT}) {
      String value = request.header(header).orElse(null);
      decorated = value == null ? decorated : decorated.with(header, value);
    }
    return decorated;
  }
}
