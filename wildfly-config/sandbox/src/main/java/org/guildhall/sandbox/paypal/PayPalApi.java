package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.guildhall.sandbox.fault.FaultGate;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.stripe.Journal;

/** The front door of the second provider: journal, faults, token, request id, then the work. */
final class PayPalApi implements Handler {

  private static final String REQUEST_ID = "PayPal-Request-Id";
  private static final List<String> PREFIXES =
      List.of(
          "/v2/", "/v1/oauth2/", "/v1/notifications/", "/v1/reporting/", "/v1/customer/disputes");

  private final Router<Function<Request, Answer>> router = new Router<>();
  private final PayPalStore store;
  private final AccessTokens tokens;
  private final RequestIds requestIds;
  private final FaultGate faults;
  private final Journal journal;

  PayPalApi(
      PayPalStore store,
      AccessTokens tokens,
      RequestIds requestIds,
      FaultGate faults,
      Journal journal) {
    this.store = store;
    this.tokens = tokens;
    this.requestIds = requestIds;
    this.faults = faults;
    this.journal = journal;
  }

  /** Whether an address belongs to this provider. */
  static boolean owns(String path) {
    return PREFIXES.stream().anyMatch(path::startsWith);
  }

  PayPalApi on(String method, String path, Function<Request, Answer> operation) {
    router.on(method, path, operation);
    return this;
  }

  @Override
  public Answer handle(Request request) {
    String debugId = PayPalStore.newId(13).toLowerCase(java.util.Locale.ROOT);
    Journal.Entry entry = journal.begin(debugId, request, params(request));
    Answer answer =
        faults.pass(
            request.method() + " " + request.path(),
            status -> Answer.json(status, broken(status).body(debugId)),
            () -> answer(request, debugId));
    entry.end(answer);
    return answer.isDropped() ? answer : answer.with("PayPal-Debug-Id", debugId);
  }

  /** The body as an object; empty when there is none. */
  static ObjectNode body(Request request) {
    return request.bodyText().isBlank() ? Json.object() : object(request.bodyText());
  }

  static ObjectNode object(String text) {
    try {
      return Json.parse(text);
    } catch (UncheckedIOException notJson) {
      throw PayPalError.invalid("MALFORMED_REQUEST_JSON", "/");
    }
  }

  private Answer answer(Request request, String debugId) {
    try {
      if (request.path().equals("/v1/oauth2/token") && request.method().equals("POST")) {
        return tokens.issue(request);
      }
      tokens.check(request);
      Router.Found<Function<Request, Answer>> found =
          router
              .find(request.method(), request.path())
              .orElseThrow(() -> PayPalError.missing(request.path()));
      Request known = request.withVariables(found.variables());
      String id = request.header(REQUEST_ID).orElse(null);
      if (id == null || !request.method().equals("POST")) {
        return store.atomically(() -> found.handler().apply(known));
      }
      return requestIds.once(
          id,
          request.path() + " " + request.bodyText(),
          () -> store.atomically(() -> found.handler().apply(known)));
    } catch (PayPalError refusal) {
      return Answer.json(refusal.status(), refusal.body(debugId));
    }
  }

  private static PayPalError broken(int status) {
    return PayPalError.of(status, "INTERNAL_SERVER_ERROR", null, "The sandbox was told to fail.");
  }

  private static ObjectNode params(Request request) {
    try {
      if (Multipart.is(request)) {
        return Json.object().set("input", Multipart.read(request));
      }
      return request.path().equals("/v1/oauth2/token") ? Json.object() : body(request);
    } catch (PayPalError notJson) {
      return Json.object().put("unreadable", request.bodyText());
    }
  }
}
