package org.guildhall.payout.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.guildhall.payment.gateway.StripeSettings;
import org.guildhall.payout.entity.AccountState;
import org.guildhall.payout.service.AccountRequest;
import org.guildhall.payout.service.BankWord;
import org.guildhall.payout.service.PayoutAnswer;
import org.guildhall.payout.service.PayoutStep;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeConnectGatewayTest {
  private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
  private static final String REFERENCE = "payout:" + ID + ":2026-11-27";

  /** What was asked, as Stripe saw it. */
  private record Asked(String line, String key, String account, Map<String, String> form) {}

  private final List<Asked> asked = new ArrayList<>();
  private final StripeConnectGateway gateway = new StripeConnectGateway();
  private HttpServer stripe;
  private int status = 200;
  private String body = "{}";

  @BeforeEach
  void openStripe() throws IOException {
    stripe = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stripe.createContext("/v1/", this::answer);
    stripe.start();
    gateway.settings =
        new StripeSettings() {
          @Override
          public String baseUrl() {
            return "http://localhost:" + stripe.getAddress().getPort();
          }

          @Override
          public String key() {
            return "sk_test_x";
          }
        };
    gateway.connect();
  }

  @AfterEach
  void closeStripe() {
    stripe.stop(0);
  }

  @Test
  void opensAnExpressAccountThatPaysOnOnlyWhenWeSay() {
    body = "{\"id\":\"acct_1\",\"object\":\"account\"}";

    var answer = gateway.openAccount(new AccountRequest(ID, "maker@example.com", "Kiln", ID));

    assertThat(answer).isEqualTo(new PayoutAnswer.Done("acct_1"));
    assertThat(last().line()).isEqualTo("POST /v1/accounts");
    assertThat(last().key()).isEqualTo(ID.toString());
    assertThat(last().form())
        .containsEntry("type", "express")
        .containsEntry("country", "US")
        .containsEntry("email", "maker@example.com")
        .containsEntry("capabilities[transfers][requested]", "true")
        .containsEntry("settings[payouts][schedule][interval]", "manual")
        .containsEntry("metadata[shop_id]", ID.toString());
  }

  @Test
  void asksForTheOnboardingPage() {
    body = "{\"object\":\"account_link\",\"url\":\"https://connect/x\"}";

    assertThat(gateway.onboarding("acct_1", "http://here?again", "http://here?back"))
        .isEqualTo(new PayoutAnswer.Done("https://connect/x"));
    assertThat(last().form())
        .containsEntry("account", "acct_1")
        .containsEntry("type", "account_onboarding")
        .containsEntry("refresh_url", "http://here?again")
        .containsEntry("return_url", "http://here?back");
  }

  @Test
  void transfersUnderTheTrysOwnKey() {
    body = "{\"id\":\"tr_1\",\"object\":\"transfer\"}";

    assertThat(gateway.transfer(step(false))).isEqualTo(new PayoutAnswer.Done("tr_1"));
    assertThat(asked).hasSize(1);
    assertThat(last().line()).isEqualTo("POST /v1/transfers");
    assertThat(last().key()).isEqualTo(REFERENCE);
    assertThat(last().account()).isNull();
    assertThat(last().form())
        .containsEntry("amount", "5300")
        .containsEntry("currency", "usd")
        .containsEntry("destination", "acct_1")
        .containsEntry("transfer_group", REFERENCE)
        .containsEntry("metadata[payout_id]", ID.toString());
  }

  @Test
  void looksForAnOldTransferBeforeItMakesOne() {
    body = "{\"object\":\"list\",\"data\":[{\"id\":\"tr_old\",\"object\":\"transfer\"}]}";

    assertThat(gateway.transfer(step(true))).isEqualTo(new PayoutAnswer.Done("tr_old"));
    assertThat(asked).hasSize(1);
    assertThat(last().line()).startsWith("GET /v1/transfers?").contains("transfer_group=");
  }

  @Test
  void paysOutOnTheMakersAccount() {
    body = "{\"id\":\"po_1\",\"object\":\"payout\"}";

    assertThat(gateway.payOut(step(false))).isEqualTo(new PayoutAnswer.Done("po_1"));
    assertThat(last().line()).isEqualTo("POST /v1/payouts");
    assertThat(last().key()).isEqualTo(REFERENCE + ":bank");
    assertThat(last().account()).isEqualTo("acct_1");
    assertThat(last().form())
        .containsEntry("amount", "5300")
        .containsEntry("metadata[payout_id]", ID.toString())
        .containsEntry("metadata[payout_reference]", REFERENCE);
  }

  @Test
  void looksForAnOldPayoutByItsReference() {
    body =
        """
        {"object":"list","data":[
          {"id":"po_other","object":"payout","metadata":{"payout_reference":"other"}},
          {"id":"po_old","object":"payout","metadata":{"payout_reference":"%s"}}]}\
        """
            .formatted(REFERENCE);

    assertThat(gateway.payOut(step(true))).isEqualTo(new PayoutAnswer.Done("po_old"));
    assertThat(asked).hasSize(1);
    assertThat(last().account()).isEqualTo("acct_1");
  }

  @Test
  void takesAWholeTransferBack() {
    body = "{\"id\":\"trr_1\",\"object\":\"transfer_reversal\"}";

    assertThat(gateway.takeBack(step(false))).isEqualTo(new PayoutAnswer.Done("trr_1"));
    assertThat(last().line()).isEqualTo("POST /v1/transfers/tr_1/reversals");
    assertThat(last().key()).isEqualTo(REFERENCE + ":back");
    assertThat(last().form()).containsEntry("amount", "5300");
  }

  @Test
  void tellsAShortageFromARefusalFromSilence() {
    status = 400;
    body = error("balance_insufficient");
    assertThat(gateway.transfer(step(false)))
        .isEqualTo(new PayoutAnswer.Short("balance_insufficient"));

    body = error("account_invalid");
    assertThat(gateway.transfer(step(false)))
        .isEqualTo(new PayoutAnswer.Refused("account_invalid"));

    for (var passing : List.of(409, 429, 500, 503)) {
      status = passing;
      assertThat(gateway.transfer(step(false))).isInstanceOf(PayoutAnswer.Unavailable.class);
    }
    stripe.stop(0);
    assertThat(gateway.transfer(step(false))).isInstanceOf(PayoutAnswer.Unavailable.class);
    assertThat(gateway.ask("acct_1")).isEmpty();
  }

  @Test
  void readsAnAccountThatIsPaid() {
    body = account(true, "active", "null", "");

    assertThat(gateway.ask("acct_1"))
        .contains(new AccountState(true, false, List.of(), null, "STRIPE TEST BANK", "6789"));
  }

  @Test
  void readsWhatIsMissing() {
    body = account(false, "active", "\"requirements.past_due\"", "\"external_account\"");

    assertThat(gateway.ask("acct_1"))
        .hasValueSatisfying(
            state -> {
              assertThat(state.active()).isFalse();
              assertThat(state.rejected()).isFalse();
              assertThat(state.due()).containsExactly("external_account");
              assertThat(state.disabledReason()).isEqualTo("requirements.past_due");
            });
  }

  @Test
  void readsARejection() {
    body = account(true, "active", "\"rejected.fraud\"", "");

    assertThat(gateway.ask("acct_1"))
        .hasValueSatisfying(
            state -> {
              assertThat(state.active()).isFalse();
              assertThat(state.rejected()).isTrue();
            });
  }

  @Test
  void anAccountThatCannotReceiveTransfersIsNotPaid() {
    body = account(true, "inactive", "null", "");

    assertThat(gateway.ask("acct_1")).hasValueSatisfying(s -> assertThat(s.active()).isFalse());
  }

  @ParameterizedTest
  @CsvSource({"paid, Arrived", "in_transit, NothingYet", "pending, NothingYet"})
  void asksTheBanksWord(String answer, String word) {
    body = "{\"id\":\"po_1\",\"object\":\"payout\",\"status\":\"%s\"}".formatted(answer);

    assertThat(gateway.look(step(false)).getClass().getSimpleName()).isEqualTo(word);
    assertThat(last().line()).isEqualTo("GET /v1/payouts/po_1");
    assertThat(last().account()).isEqualTo("acct_1");
  }

  @Test
  void knowsWhyTheBankSentItBack() {
    body =
        "{\"id\":\"po_1\",\"object\":\"payout\",\"status\":\"failed\",\"failure_code\":\"account_closed\"}";

    assertThat(gateway.look(step(false))).isEqualTo(new BankWord.CameBack("account_closed"));
  }

  private Asked last() {
    return asked.get(asked.size() - 1);
  }

  private void answer(HttpExchange exchange) throws IOException {
    var form = new TreeMap<String, String>();
    var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    for (var pair : sent.split("&")) {
      var parts = pair.split("=", 2);
      if (parts.length == 2) {
        form.put(decode(parts[0]), decode(parts[1]));
      }
    }
    var headers = exchange.getRequestHeaders();
    asked.add(
        new Asked(
            exchange.getRequestMethod() + " " + exchange.getRequestURI(),
            headers.getFirst("Idempotency-Key"),
            headers.getFirst("Stripe-Account"),
            form));
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Stripe-Should-Retry", "false");
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static String error(String code) {
    return """
    {"error":{"type":"invalid_request_error","code":"%s","message":"no"}}\
    """
        .formatted(code);
  }

  private static String account(boolean payouts, String transfers, String reason, String due) {
    return """
    {"id":"acct_1","object":"account","payouts_enabled":%s,"details_submitted":true,
    "capabilities":{"transfers":"%s"},
    "requirements":{"disabled_reason":%s,"currently_due":[%s],"past_due":[%4$s]},
    "external_accounts":{"object":"list","data":[{"id":"ba_1","object":"bank_account",
      "bank_name":"STRIPE TEST BANK","last4":"6789"}]}}\
    """
        .formatted(payouts, transfers, reason, due);
  }

  private static PayoutStep step(boolean old) {
    return new PayoutStep(
        PayoutStep.Kind.TRANSFER,
        ID,
        REFERENCE,
        REFERENCE + ":bank",
        Money.of(5300, "USD"),
        "acct_1",
        "tr_1",
        "po_1",
        old);
  }
}
