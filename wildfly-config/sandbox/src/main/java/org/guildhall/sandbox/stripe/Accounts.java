package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The connected accounts of the API: Express accounts, by type or by controller. */
final class Accounts {

  private static final ParamRules NONE = ParamRules.of("");
  private static final String CHANGEABLE =
      """
      email email
      metadata map
      business_type choice(company|government_entity|individual|non_profit)
      business_profile.mcc text
      business_profile.name text
      business_profile.product_description text
      business_profile.support_email email
      business_profile.support_phone text
      business_profile.support_url url
      business_profile.url url
      capabilities.card_payments.requested boolean
      capabilities.transfers.requested boolean
      settings.payouts.schedule.interval choice(manual|daily|weekly|monthly)
      settings.payouts.statement_descriptor text
      """;
  private static final ParamRules CREATE =
      ParamRules.of(
          CHANGEABLE
              + """
              type choice(express|standard|custom)
              controller.fees.payer choice(account|application)
              controller.losses.payments choice(application|stripe)
              controller.requirement_collection choice(application|stripe)
              controller.stripe_dashboard.type choice(express|full|none)
              country text
              default_currency currency
              """);
  private static final ParamRules UPDATE = ParamRules.of(CHANGEABLE);
  private static final ParamRules LIST = ParamRules.ofDatedList("");
  private static final List<String> COPIED =
      List.of("email", "metadata", "business_type", "country", "default_currency");

  private final StripeStore store;
  private final Expander expander;
  private final AccountLife life;

  Accounts(StripeStore store, Expander expander, AccountLife life) {
    this.store = store;
    this.expander = expander;
    this.life = life;
  }

  ObjectNode retrieve(Call call) {
    ObjectNode params = NONE.check(call.params());
    return expander.expand(get(call).json(), params);
  }

  ObjectNode list(Call call) {
    ObjectNode params = LIST.check(call.params());
    List<StripeObject> found =
        store.newest(
            Kind.ACCOUNT,
            account -> Listing.isWithin(params.path("created"), account.number("created")));
    return expander.expandList(Listing.page("/v1/accounts", Listing.json(found), params), params);
  }

  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    refuseOtherThanExpress(params);
    StripeObject account = store.create(Kind.ACCOUNT, call.apiVersion());
    account.json().putObject("controller").put("type", "application").put("is_controller", true);
    account
        .json()
        .withObject("/external_accounts")
        .put("url", "/v1/accounts/" + account.id() + "/external_accounts");
    change(account, params);
    expander.check(account.json(), params);
    AccountState.NEW.apply(account);
    store.save(Kind.ACCOUNT, account);
    return expander.expand(account.json(), params);
  }

  ObjectNode update(Call call) {
    ObjectNode params = UPDATE.check(call.params());
    StripeObject account = get(call);
    ObjectNode metadata = account.json().withObject("/metadata").deepCopy();
    metadata.setAll(params.withObject("/metadata"));
    params.set("metadata", metadata);
    change(account, params);
    expander.check(account.json(), params);
    life.changed(account, call.origin());
    return expander.expand(account.json(), params);
  }

  private static void change(StripeObject account, ObjectNode params) {
    ObjectNode json = account.json();
    COPIED.stream().filter(params::has).forEach(name -> json.set(name, params.get(name)));
    ObjectNode profile = json.withObject("/business_profile");
    profile.setAll(params.withObject("/business_profile"));
    ObjectNode capabilities = json.withObject("/capabilities");
    for (String name : new String[] {"card_payments", "transfers"}) {
      JsonNode requested = params.path("capabilities").path(name).path("requested");
      if (requested.asBoolean() && !capabilities.has(name)) {
        capabilities.put(name, json.path("charges_enabled").asBoolean() ? "active" : "inactive");
      } else if (requested.isBoolean() && !requested.asBoolean()) {
        capabilities.remove(name);
      }
    }
    JsonNode payouts = params.path("settings").path("payouts");
    ObjectNode settings = json.withObject("/settings/payouts");
    if (payouts.has("statement_descriptor")) {
      settings.set("statement_descriptor", payouts.get("statement_descriptor"));
    }
    if (payouts.path("schedule").has("interval")) {
      settings.withObject("/schedule").set("interval", payouts.path("schedule").get("interval"));
    }
  }

  private static void refuseOtherThanExpress(ObjectNode params) {
    if (params.has("type") && params.has("controller")) {
      throw StripeError.invalid(
          null, "controller", "You may only specify one of these parameters: type, controller.");
    }
    JsonNode controller = params.path("controller");
    String dashboard = controller.path("stripe_dashboard").path("type").asText("full");
    String type = params.path("type").asText(dashboard.equals("express") ? "express" : "standard");
    if (!type.equals("express")) {
      throw StripeError.invalid(null, "type", "The sandbox supports only `express` accounts.");
    }
    if (!controller.path("losses").path("payments").asText("application").equals("application")
        || !controller.path("requirement_collection").asText("stripe").equals("stripe")) {
      throw StripeError.invalid(
          null,
          "controller",
          "The sandbox supports only controllers like that of an Express account: losses of the"
              + " application, requirements collected by stripe.");
    }
  }

  private StripeObject get(Call call) {
    return store.get(Kind.ACCOUNT, call.variable("id"), "account");
  }
}
