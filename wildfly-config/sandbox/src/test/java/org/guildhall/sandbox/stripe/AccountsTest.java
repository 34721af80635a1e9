package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.PermissionException;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.param.AccountUpdateParams;
import java.net.URI;
import java.net.http.HttpResponse;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountsTest {

  private final MoneyWorld world = new MoneyWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aNewAccountCanDoNothingYet() throws StripeException {
    Account account = world.newAccount();
    assertThat(account.getType()).isEqualTo("express");
    assertThat(account.getPayoutsEnabled()).isFalse();
    assertThat(account.getDetailsSubmitted()).isFalse();
    assertThat(account.getCapabilities().getTransfers()).isEqualTo("inactive");
    assertThat(account.getRequirements().getCurrentlyDue()).contains("external_account");
    assertThat(
            catchThrowableOfType(
                    InvalidRequestException.class, () -> world.transfer(account.getId(), 100))
                .getCode())
        .isEqualTo("insufficient_capabilities_for_transfer");
  }

  @Test
  void onboardingEnablesTheAccountAndTellsTheMarket() throws StripeException {
    Account account = world.newAccount();
    AccountLink link = world.link(account.getId());
    String path = URI.create(link.getUrl()).getPath();
    assertThat(world.sandbox().get(path).body()).contains("Agree and submit", account.getId());

    HttpResponse<String> answer = world.onboard(link, "000123456789", "enabled");

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("http://localhost:8080/seller/payouts");
    Account enabled = world.stripe().v1().accounts().retrieve(account.getId());
    assertThat(enabled.getPayoutsEnabled()).isTrue();
    assertThat(enabled.getDetailsSubmitted()).isTrue();
    assertThat(enabled.getRequirements().getCurrentlyDue()).isEmpty();
    assertThat(enabled.getExternalAccounts().getData()).hasSize(1);
    await().until(() -> world.market().types().contains("account.updated"));
    ObjectNode event = world.event("account.updated");
    assertThat(event.path("account").asText()).isEqualTo(account.getId());
    assertThat(event.at("/data/object/payouts_enabled").asBoolean()).isTrue();
    assertThat(world.sandbox().get(path).headers().firstValue("Location"))
        .as("a link works once")
        .hasValue("http://localhost:8080/seller/payouts/again");
  }

  @Test
  void thePageAsksForABankAccountAndLetsOneFinishLater() throws StripeException {
    Account account = world.newAccount();
    AccountLink link = world.link(account.getId());
    assertThat(world.onboard(link, "none", "enabled").statusCode()).isEqualTo(422);
    HttpResponse<String> later =
        world.sandbox().post(URI.create(link.getUrl()).getPath(), java.util.Map.of("do", "later"));
    assertThat(later.headers().firstValue("Location"))
        .hasValue("http://localhost:8080/seller/payouts");
    assertThat(world.stripe().v1().accounts().retrieve(account.getId()).getDetailsSubmitted())
        .isFalse();
    assertThat(world.sandbox().get("/connect/acl_unknown").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "restricted, inactive, false, requirements.past_due",
    "payouts_blocked, active, false, ",
    "pending, pending, false, requirements.pending_verification",
    "rejected, inactive, false, rejected.fraud",
    "enabled, active, true, "
  })
  void theProviderDecidesOnOrder(String state, String transfers, boolean payouts, String reason)
      throws StripeException {
    String id = world.seller();
    HttpResponse<String> answer =
        world.sandbox().order("/control/accounts/" + id, "{\"state\":\"" + state + "\"}");
    assertThat(answer.statusCode()).isEqualTo(200);
    Account account = world.stripe().v1().accounts().retrieve(id);
    assertThat(account.getCapabilities().getTransfers()).isEqualTo(transfers);
    assertThat(account.getPayoutsEnabled()).isEqualTo(payouts);
    assertThat(account.getRequirements().getDisabledReason()).isEqualTo(reason);
    await()
        .untilAsserted(
            () ->
                assertThat(world.market().types())
                    .filteredOn("account.updated"::equals)
                    .hasSize(2));
  }

  @Test
  void ordersThatMakeNoSenseAreRefused() throws StripeException {
    String id = world.seller();
    assertThat(world.sandbox().order("/control/accounts/" + id, "{\"state\":\"odd\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            world.sandbox().order("/control/accounts/" + id, "{\"stat\":\"enabled\"}").statusCode())
        .isEqualTo(400);
    assertThat(
            world
                .sandbox()
                .order("/control/accounts/acct_x", "{\"state\":\"enabled\"}")
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void changesAreKeptAndTold() throws StripeException {
    String id = world.seller();
    world
        .stripe()
        .v1()
        .accounts()
        .update(id, AccountUpdateParams.builder().putMetadata("level", "star").build());
    assertThat(world.stripe().v1().accounts().retrieve(id).getMetadata())
        .containsEntry("shop", "12")
        .containsEntry("level", "star");
    assertThat(world.stripe().v1().accounts().list().getData()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "/v1/accounts | type=custom | - | type",
        "/v1/accounts | type=express&controller[stripe_dashboard][type]=express | - | controller",
        "/v1/accounts | type=express&iban=1 | parameter_unknown | iban",
        "/v1/accounts | type=express&email=ann | email_invalid | email",
        "/v1/account_links | account=acct_x&type=account_onboarding | parameter_missing"
            + " | refresh_url",
        "/v1/transfers | currency=usd&destination=acct_x | parameter_missing | amount",
        "/v1/transfers | amount=1&currency=usd&destination=acct_x | resource_missing | destination",
        "/v1/payouts | amount=0&currency=usd | parameter_invalid_integer | amount",
        "/v1/payouts | amount=500&currency=usd | balance_insufficient | -"
      })
  void badParametersAreRefused(String path, String form, String code, String param) {
    HttpResponse<String> answer = world.sandbox().api("POST", path, form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    ObjectNode error = (ObjectNode) Json.parse(answer.body()).get("error");
    assertThat(error.path("code").asText(null)).isEqualTo(code);
    assertThat(error.path("param").asText(null)).isEqualTo(param);
  }

  @Test
  void nobodyActsForAnUnknownAccount() {
    PermissionException refused =
        catchThrowableOfType(PermissionException.class, () -> world.balance("acct_unknown"));
    assertThat(refused.getCode()).isEqualTo("account_invalid");
  }

  @Test
  void sessionsAreNotOpenedInTheNameOfAnAccount() throws StripeException {
    HttpResponse<String> answer =
        world.sandbox().api("GET", "/v1/charges", "", "Stripe-Account", world.seller());
    assertThat(answer.statusCode()).isEqualTo(400);
  }
}
