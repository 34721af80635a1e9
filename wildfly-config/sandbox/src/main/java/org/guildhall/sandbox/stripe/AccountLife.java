package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.guildhall.sandbox.state.Json;

/** What happens to connected accounts: onboarding, and the provider's decisions about them. */
public final class AccountLife {

  private static final String ROUTING_NUMBER = "110000000";
  private static final String FINISHED = "finished";

  private final StripeStore store;
  private final Events events;

  public AccountLife(StripeStore store, Events events) {
    this.store = store;
    this.events = events;
  }

  /** The account that a link still leads to; empty when the link is over, used up or unknown. */
  public Optional<StripeObject> behind(String link) {
    return store
        .find(Kind.ACCOUNT_LINK, link)
        .filter(found -> found.number("expires_at") > store.now())
        .filter(found -> !found.hidden().path(FINISHED).asBoolean())
        .flatMap(found -> store.find(Kind.ACCOUNT, found.hidden().path("account").asText()));
  }

  /** Where the person goes from a link; "return_url" or "refresh_url". */
  public Optional<String> address(String link, String name) {
    return store.find(Kind.ACCOUNT_LINK, link).map(found -> found.hidden().path(name).asText());
  }

  /** The person has entered everything; the link is used up. */
  public void submit(String link, String businessType, String bankAccount, AccountState state) {
    store.atomically(
        () -> {
          StripeObject used = store.get(Kind.ACCOUNT_LINK, link, "link");
          used.hidden().put(FINISHED, true);
          store.save(Kind.ACCOUNT_LINK, used);
          String id = used.hidden().path("account").asText();
          StripeObject account = store.get(Kind.ACCOUNT, id, "account");
          account.json().put("business_type", businessType);
          account.json().withObject("/tos_acceptance").put("date", store.now());
          ArrayNode banks = account.json().withObject("/external_accounts").putArray("data");
          banks.add(bank(account, bankAccount));
          account.hidden().put("bank_account", bankAccount);
          return decided(account, state);
        });
  }

  /** The provider decides about an account. */
  public StripeObject decide(String id, AccountState state) {
    return store.atomically(() -> decided(store.get(Kind.ACCOUNT, id, "account"), state));
  }

  void changed(StripeObject account, Origin origin) {
    store.save(Kind.ACCOUNT, account);
    events.happened("account.updated", account, origin, account.id());
  }

  private StripeObject decided(StripeObject account, AccountState state) {
    state.apply(account);
    changed(account, Origin.OUTSIDE);
    return account;
  }

  private static ObjectNode bank(StripeObject account, String number) {
    ObjectNode bank =
        Json.object()
            .put("id", Ids.next("ba_"))
            .put("object", "bank_account")
            .put("account", account.id())
            .putNull("account_holder_name")
            .putNull("account_holder_type")
            .putNull("account_type")
            .put("bank_name", "STRIPE TEST BANK")
            .put("country", "US")
            .put("currency", "usd")
            .put("default_for_currency", true)
            .put("fingerprint", "SandboxFingerprint")
            .put("last4", number.substring(number.length() - 4))
            .put("routing_number", ROUTING_NUMBER)
            .put("status", "new");
    bank.putArray("available_payout_methods").add("standard");
    bank.putObject("metadata");
    return bank;
  }
}
