package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.paypal.PayPalStore.Kind;
import org.guildhall.sandbox.state.Json;

/** The page on which a payer approves an order, and the same in one call for replays. */
final class ApprovalPages {

  private static final String STAY = "noreturn";

  private final PayPalStore store;
  private final Orders orders;
  private final Templates templates;

  ApprovalPages(PayPalStore store, Orders orders, Templates templates) {
    this.store = store;
    this.orders = orders;
    this.templates = templates;
  }

  void register(Router<Handler> router) {
    router
        .on("GET", "/checkoutnow", this::show)
        .on("POST", "/checkoutnow", this::decide)
        .on("POST", "/sandbox/paypal/orders/{id}/approve", this::approve);
  }

  private Answer show(Request request) {
    return order(request)
        .filter(Orders::isOpen)
        .map(order -> page(200, order, request, false))
        .orElseGet(this::closed);
  }

  private Answer decide(Request request) {
    Optional<ObjectNode> order = order(request).filter(Orders::isOpen);
    if (order.isEmpty()) {
      return closed();
    }
    if (request.form().text("do").equals("cancel")) {
      return back(order.get(), "cancel_url", request);
    }
    return TestPayer.of(request.form().text("payer"))
        .map(payer -> orders.approve(order.get().path("id").asText(), payer))
        .map(approved -> back(approved, "return_url", request))
        .orElseGet(() -> page(422, order.get(), request, true));
  }

  private Answer approve(Request request) {
    try {
      String email = body(request);
      Optional<TestPayer> payer = TestPayer.of(email);
      if (payer.isEmpty()) {
        return Answer.json(400, Json.object().put("error", "Unknown payer " + email));
      }
      ObjectNode order = orders.approve(request.variable("id"), payer.get());
      return Answer.json(200, Orders.shown(order));
    } catch (PayPalError unknown) {
      return Answer.json(unknown.status(), Json.object().put("error", unknown.getMessage()));
    } catch (UncheckedIOException notJson) {
      return Answer.json(400, Json.object().put("error", notJson.getMessage()));
    }
  }

  private static String body(Request request) {
    ObjectNode body = request.bodyText().isBlank() ? Json.object() : Json.parse(request.bodyText());
    return body.path("payer").asText(TestPayer.BUYER.getEmail());
  }

  private Optional<ObjectNode> order(Request request) {
    return request.queryParameter("token").flatMap(id -> store.find(Kind.ORDER, id));
  }

  /** Without an address to go back to, or when told so, the browser stays. */
  private Answer back(ObjectNode order, String name, Request request) {
    String address = Orders.returnAddress(order, name);
    if (address.isEmpty() || request.form().first(STAY).isPresent()) {
      Map<String, Object> model = new HashMap<>();
      model.put("approved", name.equals("return_url"));
      model.put("address", address);
      return Answer.html(200, templates.render("paypal/done.ftlh", model));
    }
    return Answer.seeOther(address);
  }

  private Answer closed() {
    return Answer.html(410, templates.render("checkout/closed.ftlh", Map.of()));
  }

  private Answer page(int status, ObjectNode order, Request request, boolean wrong) {
    ObjectNode amount = (ObjectNode) order.at("/purchase_units/0/amount");
    Map<String, Object> model = new HashMap<>();
    model.put("id", order.path("id").asText());
    model.put("total", amount.path("value").asText() + " " + amount.path("currency_code").asText());
    model.put("description", order.at("/purchase_units/0/description").asText(""));
    model.put("payers", Arrays.asList(TestPayer.values()));
    model.put("wrong", wrong);
    model.put("stay", request.queryParameter(STAY).isPresent());
    return Answer.html(status, templates.render("paypal/approve.ftlh", model));
  }
}
