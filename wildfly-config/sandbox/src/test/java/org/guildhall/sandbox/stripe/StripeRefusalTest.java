package org.guildhall.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StripeRefusalTest {

  private static final String SESSIONS = "/v1/checkout/sessions";
  private static final String GOOD =
      "mode=payment&success_url=http://localhost/ok"
          + "&line_items[0][quantity]=1&line_items[0][price_data][currency]=usd"
          + "&line_items[0][price_data][unit_amount]=500"
          + "&line_items[0][price_data][product_data][name]=Vase";

  private final SandboxUnderTest world = SandboxUnderTest.start();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "success_url=http://localhost/ok | | parameter_missing | success_url",
        "[name]=Vase | [title]=Vase | parameter_unknown"
            + " | line_items[0][price_data][product_data][title]",
        "[unit_amount]=500 | [unit_amount]=5.00 | parameter_invalid_integer"
            + " | line_items[0][price_data][unit_amount]",
        "[unit_amount]=500 | [unit_amount]=-1 | parameter_invalid_integer"
            + " | line_items[0][price_data][unit_amount]",
        "[unit_amount]=500 | [unit_amount]=49 | amount_too_small | -",
        "[unit_amount]=500 | [unit_amount]=99999999999 | amount_too_large | line_items[0]",
        "[quantity]=1 | [quantity]=0 | parameter_invalid_integer | line_items[0][quantity]",
        "line_items[0][quantity]=1 | | parameter_missing | line_items[0][quantity]",
        "http://localhost/ok | nowhere | url_invalid | success_url",
        "mode=payment | mode=payment&customer_email=ann | email_invalid | customer_email",
        "mode=payment | mode=payment&customer_email= | parameter_invalid_empty | customer_email",
        "mode=payment | mode=gift | - | mode",
        "mode=payment | mode=subscription | - | mode",
        "=usd | =doubloons | - | line_items[0][price_data][currency]",
        "mode=payment | mode=payment&expires_at=1000 | - | expires_at",
        "mode=payment | mode=payment&expires_at=99999999999 | - | expires_at",
        "mode=payment | mode=payment&expand[]=sky | - | expand",
        "line_items[0][price_data] | line_items[0][price]=price_1&x | parameter_unknown | x"
      })
  void refusesBadParametersInStripesShape(String replaced, String by, String code, String param) {
    HttpResponse<String> answer =
        world.api("POST", SESSIONS, GOOD.replace(replaced, by == null ? "" : by));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    ObjectNode error = (ObjectNode) Json.parse(answer.body()).get("error");
    assertThat(error.path("type").asText()).isEqualTo("invalid_request_error");
    assertThat(error.path("code").asText(null)).isEqualTo(code);
    assertThat(error.path("param").asText(null)).isEqualTo(param);
    assertThat(error.path("message").asText()).isNotBlank();
    assertThat(error.has("doc_url")).isEqualTo(code != null);
    assertThat(answer.headers().firstValue("Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).startsWith("req_"));
    assertThat(Json.parse(world.api("GET", SESSIONS, "").body()).path("data")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "/v1/checkout/sessions/cs_test_x, session",
    "/v1/payment_intents/pi_x, intent",
    "/v1/charges/ch_x, charge",
    "/v1/refunds/re_x, id",
    "/v1/events/evt_x, id"
  })
  void answers404ForWhatItDoesNotHave(String path, String param) {
    HttpResponse<String> answer = world.api("GET", path, "");
    assertThat(answer.statusCode()).isEqualTo(404);
    ObjectNode error = (ObjectNode) Json.parse(answer.body()).get("error");
    assertThat(error.path("code").asText()).isEqualTo("resource_missing");
    assertThat(error.path("param").asText()).isEqualTo(param);
  }

  @Test
  void answers404ForAnAddressThatItDoesNotPlay() {
    assertThat(world.api("POST", "/v1/customers", "").statusCode()).isEqualTo(404);
  }

  @Test
  void answers401WithoutTheRightKey() {
    HttpResponse<String> none = world.get(SESSIONS);
    assertThat(none.statusCode()).isEqualTo(401);
    assertThat(none.body()).contains("invalid_request_error", "did not provide an API key");
    HttpResponse<String> wrong = authorized("Bearer sk_test_wrong");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.body()).contains("Invalid API Key provided").doesNotContain("sk_test_wrong");
  }

  @Test
  void takesTheKeyAsBasicUserToo() {
    String basic = Base64.getEncoder().encodeToString((SandboxUnderTest.KEY + ":").getBytes());
    assertThat(authorized("Basic " + basic).statusCode()).isEqualTo(200);
  }

  @Test
  void limitsMetadataAsStripeDoes() {
    HttpResponse<String> answer =
        world.api("POST", SESSIONS, GOOD + "&metadata[note]=" + "x".repeat(501));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("up to 500 characters");
  }

  @Test
  void echoesTheVersionAndTheKey() {
    HttpResponse<String> answer =
        world.api(
            "POST", SESSIONS, GOOD, "Stripe-Version", "2026-07-29.dahlia", "Idempotency-Key", "k");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Stripe-Version")).hasValue("2026-07-29.dahlia");
    assertThat(answer.headers().firstValue("Idempotency-Key")).hasValue("k");
  }

  private HttpResponse<String> authorized(String value) {
    HttpRequest request = world.request(SESSIONS).header("Authorization", value).build();
    return world.send(request);
  }
}
