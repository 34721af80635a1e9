package org.guildhall.sandbox.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.net.http.HttpResponse;
import java.util.Map;
import org.guildhall.sandbox.SandboxUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostedPageTest {

  private final SandboxUnderTest world = SandboxUnderTest.start();
  private final Session session = world.openSession();
  private final String page = "/pay/" + session.getId();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "4242 4242 4242 4242",
    "4000056655665556",
    "5555555555554444",
    "4000000000005126",
    "4000000000000259"
  })
  void aGoodCardPaysAndSendsTheBrowserBack(String card) throws StripeException {
    HttpResponse<String> answer = world.pay(session.getId(), card);

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location"))
        .hasValue("http://localhost:8080/checkout/return?session=" + session.getId());
    Session paid = read();
    assertThat(paid.getStatus()).isEqualTo("complete");
    assertThat(paid.getPaymentStatus()).isEqualTo("paid");
    assertThat(paid.getCustomerDetails().getEmail()).isEqualTo("ann@example.com");
    assertThat(intent().getStatus()).isEqualTo("succeeded");
    assertThat(intent().getAmountReceived()).isEqualTo(1234L);
  }

  @ParameterizedTest
  @CsvSource({
    "4000000000000002, generic_decline, Your card was declined.",
    "4000000000009995, insufficient_funds, Your card has insufficient funds.",
    "4000000000000341, generic_decline, Your card was declined.",
    "4000000000000069, expired_card, Your card has expired.",
    "4111111111111111, test_mode_live_card, Your card was declined."
  })
  void aDeclinedCardLeavesTheSessionOpenForAnother(String card, String reason, String message)
      throws StripeException {
    HttpResponse<String> answer = world.pay(session.getId(), card);

    assertThat(answer.statusCode()).isEqualTo(402);
    assertThat(answer.body()).contains(message, "Nothing was charged");
    assertThat(read().getStatus()).isEqualTo("open");
    PaymentIntent failed = intent();
    assertThat(failed.getStatus()).isEqualTo("requires_payment_method");
    assertThat(failed.getLastPaymentError().getDeclineCode()).isEqualTo(reason);

    assertThat(world.pay(session.getId(), "4242424242424242").statusCode()).isEqualTo(303);
    assertThat(intent().getId()).isEqualTo(failed.getId());
    assertThat(intent().getLastPaymentError()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"4000002500003155", "4000000000003220"})
  void aSecureCardPaysAfterAuthentication(String card) throws StripeException {
    HttpResponse<String> answer = world.pay(session.getId(), card);
    assertThat(answer.headers().firstValue("Location")).hasValue(page + "/authentication");
    assertThat(world.get(page + "/authentication").body()).contains("Complete authentication");
    assertThat(intent().getStatus()).isEqualTo("requires_action");

    HttpResponse<String> proved = prove("complete");
    assertThat(proved.statusCode()).isEqualTo(303);
    assertThat(proved.headers().firstValue("Location").orElseThrow())
        .startsWith("http://localhost:8080/checkout/return");
    assertThat(intent().getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aFailedAuthenticationLeavesTheSessionOpen() throws StripeException {
    world.pay(session.getId(), "4000000000003220");
    HttpResponse<String> refused = prove("fail");

    assertThat(refused.statusCode()).isEqualTo(402);
    assertThat(refused.body()).contains("unable to authenticate");
    assertThat(intent().getStatus()).isEqualTo("requires_payment_method");
    assertThat(intent().getLastPaymentError().getCode())
        .isEqualTo("payment_intent_authentication_failure");
    assertThat(read().getStatus()).isEqualTo("open");
  }

  @Test
  void aSecureCardMayBeDeclinedAfterAuthentication() throws StripeException {
    world.pay(session.getId(), "4000008400001629");
    assertThat(prove("complete").statusCode()).isEqualTo(402);
    assertThat(intent().getStatus()).isEqualTo("requires_payment_method");
  }

  @Test
  void anotherCardEndsAnAuthenticationThatWasLeft() throws StripeException {
    world.pay(session.getId(), "4000000000003220");
    world.pay(session.getId(), "4242424242424242");
    assertThat(intent().getNextAction()).isNull();
    assertThat(prove("fail").statusCode()).isEqualTo(303);
    assertThat(intent().getStatus()).isEqualTo("succeeded");
  }

  @Test
  void aDoubleClickPaysOnce() throws StripeException {
    world.pay(session.getId(), "4242424242424242");
    HttpResponse<String> second = world.pay(session.getId(), "4000000000000002");
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(intent().getStatus()).isEqualTo("succeeded");
    assertThat(world.json("/control/requests")).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "number, 4242424242424241, card number",
    "number, '', card number",
    "expiry, 13/30, month and year",
    "expiry, 01/20, has passed",
    "cvc, 12, security code",
    "name, ' ', name on the card"
  })
  void badInputGetsAMessageAtItsField(String field, String value, String message)
      throws StripeException {
    Map<String, String> form =
        new java.util.HashMap<>(
            Map.of(
                "number", "4242424242424242", "expiry", "12/34", "cvc", "123", "name", "Ann <B>"));
    form.put(field, value);
    HttpResponse<String> answer = world.post(page, form);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(message)
        .contains("id=\"card-" + field + "-error\"")
        .contains("aria-describedby=\"card-" + field + "-error\"")
        .doesNotContain("value=\"123\"")
        .doesNotContain("Ann <B>");
    assertThat(read().getPaymentIntent()).isNull();
  }

  @Test
  void thePageTellsTheOrderAndTheTestCards() {
    assertThat(world.get(page).body())
        .contains("Pay $12.34", "Porcelain vase", "Sandbox", "4000 0000 0000 9995")
        .contains("href=\"http://localhost:8080/checkout/review\"");
  }

  @Test
  void theBrowserStaysWhenToldTo() throws StripeException {
    assertThat(world.get(page + "?noreturn=1").body()).contains("name=\"noreturn\"");
    HttpResponse<String> answer =
        world.post(
            page,
            Map.of(
                "number",
                "4242424242424242",
                "expiry",
                "12/34",
                "cvc",
                "123",
                "name",
                "Ann",
                "noreturn",
                "1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(read().getStatus()).isEqualTo("complete");
  }

  @Test
  void asksForAnEmailWhenTheMarketDidNotSendOne() throws StripeException {
    Session anonymous =
        world
            .stripe()
            .v1()
            .checkout()
            .sessions()
            .create(SandboxUnderTest.anOrder().setCustomerEmail(null).build());
    assertThat(world.get("/pay/" + anonymous.getId()).body()).contains("id=\"card-email\"");
    assertThat(world.pay(anonymous.getId(), "4242424242424242").statusCode()).isEqualTo(422);
  }

  @Test
  void anUnknownSessionHasNoPage() {
    assertThat(world.get("/pay/cs_test_unknown").statusCode()).isEqualTo(404);
    assertThat(world.pay("cs_test_unknown", "4242424242424242").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> prove(String outcome) {
    return world.post(page + "/authentication", Map.of("outcome", outcome));
  }

  private Session read() throws StripeException {
    return world.stripe().v1().checkout().sessions().retrieve(session.getId());
  }

  private PaymentIntent intent() throws StripeException {
    return world
        .stripe()
        .v1()
        .checkout()
        .sessions()
        .retrieve(
            session.getId(), SessionRetrieveParams.builder().addExpand("payment_intent").build())
        .getPaymentIntentObject();
  }
}
