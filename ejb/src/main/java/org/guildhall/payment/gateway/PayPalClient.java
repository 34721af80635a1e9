package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Calls of PayPal's API. A token it does not take any more is renewed once. */
@ApplicationScoped
public class PayPalClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Inject PayPalTokens tokens;

  PayPalAnswer get(String path) throws IOException {
    return call(request(path).GET());
  }

  PayPalAnswer post(String path, String body) throws IOException {
    return call(request(path).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The same key brings the same answer, however often it is asked, for 45 days. */
  PayPalAnswer postOnce(String path, String key, JsonNode body) throws IOException {
    return call(
        request(path)
            .header("PayPal-Request-Id", key)
            .header("Prefer", "return=representation")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(tokens.address(path))
        .timeout(PayPalTokens.ANSWER)
        .header("Content-Type", "application/json");
  }

  private PayPalAnswer call(HttpRequest.Builder request) throws IOException {
    try {
      var token = tokens.token();
      var response = send(request, token);
      if (response.statusCode() == 401) {
        tokens.forget(token);
        response = send(request, tokens.token());
      }
      return new PayPalAnswer(response.statusCode(), read(response.body()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String token)
      throws IOException, InterruptedException {
    return tokens
        .http()
        .send(
            request.copy().header("Authorization", "Bearer " + token).build(),
            BodyHandlers.ofString());
  }

  // a proxy on the way answers in its own language; the status says enough then
  private static JsonNode read(String body) {
    try {
      return JSON.readTree(body);
    } catch (IOException e) {
      return JSON.createObjectNode();
    }
  }
}
