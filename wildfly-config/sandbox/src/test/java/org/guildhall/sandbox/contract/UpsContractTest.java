package org.guildhall.sandbox.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Optional;
import org.guildhall.sandbox.SandboxUnderTest;
import org.guildhall.sandbox.state.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** UPS' own description judges what the carrier answers. */
class UpsContractTest {

  private static final Optional<UpsSpec> SPEC = UpsSpec.load();
  private static final String TOKEN = "/security/v1/oauth/token";
  private static final String TRACK = "/track/v1/details/";
  private static final String NUMBER = "1Z999AA10123459999";

  private SandboxUnderTest world;

  @BeforeEach
  void open() {
    assumeTrue(SPEC.isPresent(), SharedData.absence("specs/ups-Tracking.yaml"));
    world = SandboxUnderTest.start();
  }

  @AfterEach
  void close() {
    if (world != null) {
      world.close();
    }
  }

  @Test
  void tokensFitTheDescription() {
    HttpResponse<String> given = token();
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(findings("POST", TOKEN, given)).isEmpty();
    HttpResponse<String> refused = world.order(TOKEN, "");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(findings("POST", TOKEN, refused)).isEmpty();
  }

  @Test
  void eachStepOfAParcelFitsTheDescription() {
    String token = Json.parse(token().body()).path("access_token").asText();
    for (int step = 0; step < 6; step++) {
      HttpResponse<String> answer = track(token, NUMBER);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(findings("GET", TRACK + NUMBER, answer)).isEmpty();
      world.order("/control/carrier/" + NUMBER + "/advance", "");
    }
    assertThat(track(token, NUMBER).body()).contains("DELIVERED", "deliveryInformation");
  }

  @Test
  void anUnknownNumberFitsTheDescription() {
    String token = Json.parse(token().body()).path("access_token").asText();
    HttpResponse<String> answer = track(token, "unknown");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(findings("GET", TRACK + "unknown", answer)).isEmpty();
  }

  @Test
  void theJudgeFindsAFieldThatUpsDoesNotKnow() {
    ObjectNode body = Json.object();
    body.putObject("trackResponse").put("colour", "brown");
    assertThat(SPEC.orElseThrow().checkAnswer("GET", TRACK + NUMBER, 200, body)).hasSize(1);
  }

  private static Iterable<String> findings(
      String method, String path, HttpResponse<String> answer) {
    return SPEC.orElseThrow()
        .checkAnswer(method, path, answer.statusCode(), Json.parse(answer.body()));
  }

  private HttpResponse<String> token() {
    String basic = Base64.getEncoder().encodeToString("client:secret".getBytes());
    return world.send(
        world
            .request(TOKEN)
            .header("Authorization", "Basic " + basic)
            .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
            .build());
  }

  private HttpResponse<String> track(String token, String number) {
    return world.send(
        world
            .request("/api" + TRACK + number)
            .header("Authorization", "Bearer " + token)
            .header("transId", "t-1")
            .header("transactionSrc", "guildhall")
            .build());
  }
}
