package org.guildhall.local.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.guildhall.local.CannotRun;

/** Speaks JSON with the market's replay door and with the sandbox. */
final class Door {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI market;
  private final URI sandbox;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Door(URI market, URI sandbox) {
    this.market = market;
    this.sandbox = sandbox;
  }

  /** The market said no, with a code; or it failed, which is a code of its own. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    Refused(String code) {
      super(code);
    }
  }

  JsonNode ask(String what, Map<String, ?> question) throws Refused {
    var answer = send(post(market.resolve("/replay/" + what), question));
    if (answer.statusCode() == 409) {
      throw new Refused(read(answer.body()).path("code").asText());
    }
    if (answer.statusCode() >= 300) {
      throw new Refused("HTTP " + answer.statusCode());
    }
    return answer.body().isEmpty() ? JSON.nullNode() : read(answer.body());
  }

  /** The same for steps without which there is no replay. */
  JsonNode need(String what, Map<String, ?> question) {
    try {
      return ask(what, question);
    } catch (Refused e) {
      throw new CannotRun("The market refuses '%s': %s".formatted(what, e.getMessage()), e);
    }
  }

  /** Pays the page with a card that is always good. */
  void pay(String page) throws Refused {
    var session = page.substring(page.lastIndexOf('/') + 1);
    var answer =
        send(
            post(
                sandbox.resolve("/sandbox/stripe/sessions/" + session + "/pay"),
                Map.of("card", "4242424242424242")));
    if (answer.statusCode() != 200) {
      throw new Refused("payment " + answer.statusCode());
    }
  }

  /** A page of the sandbox that speaks JSON. */
  JsonNode outside(String path) {
    return read(send(HttpRequest.newBuilder(sandbox.resolve(path)).GET()).body());
  }

  private static HttpRequest.Builder post(URI address, Map<String, ?> question) {
    try {
      return HttpRequest.newBuilder(address)
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(question)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new CannotRun("The market or its sandbox does not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(body, e);
    }
  }
}
