package org.guildhall.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What the payment provider itself says it took and gave back, payment by payment. */
final class ProviderBooks {
  private static final String LOCAL_KEY = "sk_test_guildhall";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  /** Taken and given back, in minor units; {@code paymentId} is our id of it, or empty. */
  record Taken(String intent, String paymentId, long received, long refunded) {
    Taken less(long amount) {
      return new Taken(intent, paymentId, received, refunded + amount);
    }
  }

  ProviderBooks(URI address) {
    this.address = address;
  }

  /** False when nobody listens there. Whoever listens must answer. */
  boolean isReachable() {
    try {
      read("/v1/payment_intents?limit=1");
      return true;
    } catch (ConnectException | HttpConnectTimeoutException e) {
      return false;
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  /** Every payment by the provider's id of it. Refunds on their way count as given back. */
  Map<String, Taken> taken() {
    var taken = new HashMap<String, Taken>();
    each(
        "/v1/payment_intents",
        intent ->
            taken.put(
                intent.path("id").asText(),
                new Taken(
                    intent.path("id").asText(),
                    intent.path("metadata").path("payment_id").asText(),
                    intent.path("amount_received").asLong(),
                    0)));
    each(
        "/v1/refunds",
        refund -> {
          if (!refund.path("status").asText().matches("failed|canceled")) {
            taken.computeIfPresent(
                refund.path("payment_intent").asText(),
                (id, before) -> before.less(refund.path("amount").asLong()));
          }
        });
    return taken;
  }

  private void each(String path, Consumer<JsonNode> use) {
    var page = page(path + "?limit=100");
    while (true) {
      var entries = page.path("data");
      entries.forEach(use);
      if (!page.path("has_more").asBoolean() || entries.isEmpty()) {
        return;
      }
      var last = entries.get(entries.size() - 1).path("id").asText();
      page = page(path + "?limit=100&starting_after=" + last);
    }
  }

  private JsonNode page(String path) {
    try {
      return read(path);
    } catch (IOException e) {
      throw cannot(e);
    }
  }

  private JsonNode read(String path) throws IOException {
    var key = System.getenv().getOrDefault("GUILDHALL_STRIPE_KEY", LOCAL_KEY);
    var request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Authorization", "Bearer " + key)
            .timeout(Duration.ofSeconds(30))
            .build();
    try {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IOException(path + " answers " + answer.statusCode());
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  private CannotRun cannot(IOException e) {
    return new CannotRun("The payment provider at " + address + " does not tell: " + e, e);
  }
}
