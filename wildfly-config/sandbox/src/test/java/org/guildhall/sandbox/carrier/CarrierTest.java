package org.guildhall.sandbox.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.guildhall.sandbox.SandboxOptions;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.SettableClock;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierTest {

  private static final String NUMBER = "1Z999AA10123456784";

  private final SettableClock clock = new SettableClock(Instant.parse("2026-03-01T03:00:00Z"));
  private final SandboxUnderTest world =
      new SandboxUnderTest(
          SandboxOptions.forTests().with("carrier-step-seconds", "30").with(clock));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void followsAParcelFromItsLabelToTheDoor() {
    String token = token();
    JsonNode first = parcel(track(token, NUMBER));
    assertThat(first.at("/activity/0/status/type").asText()).isEqualTo("M");
    assertThat(first.at("/currentStatus/code").asText()).isEqualTo("003");

    clock.advance(Duration.ofMinutes(5));
    JsonNode last = parcel(track(token, NUMBER));
    assertThat(last.path("activity").findValuesAsText("type"))
        .containsExactly("D", "O", "I", "P", "M");
    assertThat(last.at("/activity/1/status/code").asText()).isEqualTo("OT");
    assertThat(last.at("/activity/0/gmtDate").asText()).isEqualTo("20260301");
    assertThat(last.at("/activity/0/gmtTime").asText()).isEqualTo("030200");
    assertThat(last.at("/activity/0/date").asText()).isEqualTo("20260228");
    assertThat(last.at("/activity/0/time").asText()).isEqualTo("220200");
    assertThat(last.at("/deliveryDate/0/type").asText()).isEqualTo("DEL");
  }

  @Test
  void movesAParcelByHand() {
    assertThat(world.order("/control/carrier/" + NUMBER + "/advance", "").body())
        .contains("PICKED_UP");
    assertThat(world.order("/control/carrier/" + NUMBER + "/advance?to=DELIVERED", "").body())
        .contains("OUT_FOR_DELIVERY", "DELIVERED")
        .doesNotContain("EXCEPTION");
    assertThat(world.json("/control/carrier")).hasSize(1);
    assertThat(world.json("/control/carrier/" + NUMBER).path("step").asText())
        .isEqualTo("DELIVERED");
    assertThat(world.order("/control/carrier/" + NUMBER + "/advance?to=MOON", "").statusCode())
        .isEqualTo(400);
    assertThat(world.order("/control/carrier/X/advance", "").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1Z999", "9400111899223197428490", "1z999aa10123456784"})
  void doesNotKnowOtherNumbers(String number) {
    HttpResponse<String> answer = track(token(), number);
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(Json.parse(answer.body()).at("/response/errors/0/code").asText())
        .isEqualTo("TW0001");
    assertThat(world.json("/control/carrier")).isEmpty();
  }

  @Test
  void asksForATokenThatIsValid() {
    assertThat(track("none", NUMBER).statusCode()).isEqualTo(401);
    String token = token();
    assertThat(track(token, NUMBER).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofHours(4));
    assertThat(track(token, NUMBER).statusCode()).isEqualTo(401);
    String second = token();
    world.order("/control/carrier/withdraw-tokens", "");
    assertThat(track(second, NUMBER).statusCode()).isEqualTo(401);
  }

  @Test
  void asksForTheHeadersThatUpsRequires() {
    HttpRequest bare =
        world
            .request("/api/track/v1/details/" + NUMBER)
            .header("Authorization", "Bearer " + token())
            .build();
    assertThat(world.send(bare).statusCode()).isEqualTo(400);
  }

  @Test
  void givesNoTokenWithoutCredentials() {
    HttpResponse<String> refused = world.order("/security/v1/oauth/token", "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(token("client", "", "client_credentials").statusCode()).isEqualTo(401);
    assertThat(token("client", "secret", "password").statusCode()).isEqualTo(400);
  }

  private String token() {
    HttpResponse<String> answer = token("client", "secret", "client_credentials");
    assertThat(answer.statusCode()).isEqualTo(200);
    return Json.parse(answer.body()).path("access_token").asText();
  }

  private HttpResponse<String> token(String client, String secret, String grant) {
    String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes());
    return world.send(
        world
            .request("/security/v1/oauth/token")
            .header("Authorization", "Basic " + basic)
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=" + grant))
            .build());
  }

  private HttpResponse<String> track(String token, String number) {
    return world.send(
        world
            .request("/api/track/v1/details/" + number)
            .header("Authorization", "Bearer " + token)
            .header("transId", "t-1")
            .header("transactionSrc", "guildhall")
            .build());
  }

  private static JsonNode parcel(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Json.parse(answer.body()).at("/trackResponse/shipment/0/package/0");
  }
}
