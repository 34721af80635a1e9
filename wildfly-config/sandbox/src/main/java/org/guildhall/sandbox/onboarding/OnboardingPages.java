package org.guildhall.sandbox.onboarding;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Form;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;
import org.guildhall.sandbox.stripe.AccountLife;
import org.guildhall.sandbox.stripe.AccountState;
import org.guildhall.sandbox.stripe.StripeObject;
import org.guildhall.sandbox.stripe.TestBank;

/** The one page behind an account link: business, bank account, and how the check ends. */
public final class OnboardingPages {

  private static final int INVALID = 422;
  private static final Pattern BANK_ACCOUNT = Pattern.compile("\\d{6,17}");
  private static final List<String> BUSINESS_TYPES = List.of("individual", "company", "non_profit");

  private final AccountLife accounts;
  private final Templates templates;

  public OnboardingPages(AccountLife accounts, Templates templates) {
    this.accounts = accounts;
    this.templates = templates;
  }

  public void register(Router<Handler> router) {
    router.on("GET", "/connect/{link}", this::show).on("POST", "/connect/{link}", this::submit);
  }

  private Answer show(Request request) {
    return accounts
        .behind(request.variable("link"))
        .map(account -> page(200, request, account, Map.of()))
        .orElseGet(() -> over(request));
  }

  private Answer submit(Request request) {
    String link = request.variable("link");
    Optional<StripeObject> account = accounts.behind(link);
    if (account.isEmpty()) {
      return over(request);
    }
    Form form = request.form();
    if (form.text("do").equals("later")) {
      return Answer.seeOther(accounts.address(link, "return_url").orElseThrow());
    }
    Map<String, String> errors = errors(form);
    if (!errors.isEmpty()) {
      return page(INVALID, request, account.get(), errors);
    }
    AccountState state = AccountState.of(form.text("result")).orElse(AccountState.ENABLED);
    accounts.submit(link, form.text("business-type"), form.text("bank-account"), state);
    return Answer.seeOther(accounts.address(link, "return_url").orElseThrow());
  }

  /** As at Stripe, who comes with a link that is over is sent to fetch a new one. */
  private Answer over(Request request) {
    return accounts
        .address(request.variable("link"), "refresh_url")
        .map(Answer::seeOther)
        .orElseGet(() -> Answer.html(404, templates.render("onboarding/over.ftlh", Map.of())));
  }

  private static Map<String, String> errors(Form form) {
    Map<String, String> errors = new LinkedHashMap<>();
    if (!BUSINESS_TYPES.contains(form.text("business-type"))) {
      errors.put("business-type", "Choose what kind of business it is.");
    }
    if (!BANK_ACCOUNT.matcher(form.text("bank-account")).matches()) {
      errors.put("bank-account", "Enter the number of a bank account: 6 to 17 digits.");
    }
    return errors;
  }

  private Answer page(
      int status, Request request, StripeObject account, Map<String, String> errors) {
    Map<String, Object> model = new HashMap<>();
    model.put("link", request.variable("link"));
    model.put("account", account.id());
    model.put("email", account.text("email"));
    model.put("businessTypes", BUSINESS_TYPES);
    model.put(
        "results", List.of("enabled", "pending", "payouts_blocked", "restricted", "rejected"));
    model.put("banks", Arrays.asList(TestBank.values()));
    model.put("errors", errors);
    return Answer.html(status, templates.render("onboarding/form.ftlh", model));
  }
}
