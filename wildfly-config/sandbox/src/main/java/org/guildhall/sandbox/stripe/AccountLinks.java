package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Links to the hosted onboarding; each lives five minutes. */
final class AccountLinks {

  private static final long LIFE = 5 * 60L;
  private static final ParamRules CREATE =
      ParamRules.of(
          """
          account text required
          type choice(account_onboarding|account_update) required
          refresh_url url required
          return_url url required
          collect choice(currently_due|eventually_due)
          collection_options.fields choice(currently_due|eventually_due)
          collection_options.future_requirements choice(include|omit)
          """);

  private final StripeStore store;
  private final String pageBase;

  AccountLinks(StripeStore store, String pageBase) {
    this.store = store;
    this.pageBase = pageBase;
  }

  ObjectNode create(Call call) {
    ObjectNode params = CREATE.check(call.params());
    if (!params.path("type").asText().equals("account_onboarding")) {
      throw StripeError.invalid(
          null, "type", "The sandbox supports only `account_onboarding`, as Express accounts do.");
    }
    StripeObject account = store.get(Kind.ACCOUNT, params.get("account").asText(), "account");
    StripeObject link = store.create(Kind.ACCOUNT_LINK, call.apiVersion());
    link.json()
        .put("expires_at", store.now() + LIFE)
        .put("url", pageBase + "/connect/" + link.id());
    link.hidden()
        .put("account", account.id())
        .put("refresh_url", params.get("refresh_url").asText())
        .put("return_url", params.get("return_url").asText());
    store.save(Kind.ACCOUNT_LINK, link);
    ObjectNode answer = link.json().deepCopy();
    answer.remove("id");
    return answer;
  }
}
