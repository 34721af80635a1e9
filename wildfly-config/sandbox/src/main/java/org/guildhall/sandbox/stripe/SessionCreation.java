package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Creates checkout sessions of the mode {@code payment}. */
final class SessionCreation {

  private static final long SHORTEST_LIFE = 30 * 60L;
  private static final long LONGEST_LIFE = 24 * 60 * 60L;

  private static final ParamRules RULES =
      ParamRules.of(
          """
          success_url url required
          cancel_url url
          mode choice(payment|setup|subscription) required
          ui_mode choice(hosted_page|embedded_page|elements|form)
          client_reference_id text
          customer_email email
          currency currency
          expires_at integer
          locale text
          submit_type choice(auto|book|donate|pay)
          billing_address_collection choice(auto|required)
          customer_creation choice(always|if_required)
          payment_method_types.[] choice(card)
          metadata map
          line_items required
          line_items.[].price text
          line_items.[].quantity integer min(1)
          line_items.[].price_data.currency currency required
          line_items.[].price_data.unit_amount integer min(0)
          line_items.[].price_data.unit_amount_decimal text
          line_items.[].price_data.tax_behavior choice(exclusive|inclusive|unspecified)
          line_items.[].price_data.product_data.name text required
          line_items.[].price_data.product_data.description text
          line_items.[].price_data.product_data.tax_code text
          line_items.[].price_data.product_data.images.[] url
          line_items.[].price_data.product_data.metadata map
          payment_intent_data.capture_method choice(automatic|automatic_async|manual)
          payment_intent_data.description text
          payment_intent_data.metadata map
          payment_intent_data.receipt_email email
          payment_intent_data.statement_descriptor text
          payment_intent_data.statement_descriptor_suffix text
          payment_intent_data.transfer_group text
          """);

  private static final List<String> COPIED =
      List.of(
          "success_url",
          "cancel_url",
          "client_reference_id",
          "customer_email",
          "locale",
          "submit_type",
          "billing_address_collection",
          "customer_creation",
          "metadata");

  private final StripeStore store;
  private final Expander expander;
  private final Expiry expiry;
  private final String pageBase;

  /** Hosted pages lie under {@code pageBase}. */
  SessionCreation(StripeStore store, Expander expander, Expiry expiry, String pageBase) {
    this.store = store;
    this.expander = expander;
    this.expiry = expiry;
    this.pageBase = pageBase;
  }

  ObjectNode create(Call call) {
    ObjectNode params = RULES.check(call.params());
    refuseUnsupported(params);
    StripeObject session = store.create(Kind.SESSION, call.apiVersion());
    COPIED.stream().filter(params::has).forEach(name -> session.json().set(name, params.get(name)));
    LineItems items = LineItems.of((ArrayNode) params.get("line_items"), store.now());
    session
        .json()
        .put("currency", items.currency())
        .put("amount_subtotal", items.total())
        .put("amount_total", items.total())
        .put("expires_at", expiresAt(params))
        .put("url", pageBase + "/pay/" + session.id());
    session.hidden().set("line_items", items.json());
    session.hidden().set("payment_intent_data", params.withObject("/payment_intent_data"));
    expander.check(session.json(), params);
    store.save(Kind.SESSION, session);
    expiry.watch(session);
    return expander.expand(session.json(), params);
  }

  private static void refuseUnsupported(ObjectNode params) {
    refuseOther(params.path("mode").asText(), "payment", "mode");
    refuseOther(params.path("ui_mode").asText("hosted_page"), "hosted_page", "ui_mode");
    refuseOther(
        params.path("payment_intent_data").path("capture_method").asText("automatic"),
        "automatic",
        "payment_intent_data[capture_method]");
  }

  private static void refuseOther(String value, String supported, String param) {
    if (!value.equals(supported)) {
      throw StripeError.invalid(
          null,
          param,
          String.format(Locale.ROOT, "The sandbox supports only `%s` for %s.", supported, param));
    }
  }

  private long expiresAt(ObjectNode params) {
    long now = store.now();
    long expiresAt = params.path("expires_at").asLong(now + LONGEST_LIFE);
    if (expiresAt < now + SHORTEST_LIFE) {
      throw StripeError.invalid(
          null,
          "expires_at",
          "The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.");
    }
    if (expiresAt > now + LONGEST_LIFE) {
      throw StripeError.invalid(
          null,
          "expires_at",
          "The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.");
    }
    return expiresAt;
  }
}
