package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.guildhall.shared.gateway.TokenConnection;

/** Calls of PayPal's API. */
@ApplicationScoped
public class PayPalClient {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final TokenConnection connection = new TokenConnection(PATIENCE);

  @Inject PayPalSettings settings;
  @Inject Clock clock;

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

  /** A form with one part, the input, as calls want it that could carry files as well. */
  PayPalAnswer postForm(String path, JsonNode input) throws IOException {
    var boundary = UUID.randomUUID().toString();
    var form =
        """
        --%1$s\r
        Content-Disposition: form-data; name="input"\r
        Content-Type: application/json\r
        \r
        %2$s\r
        --%1$s--\r
        """
            .formatted(boundary, input);
    return call(
        request(path)
            .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(HttpRequest.BodyPublishers.ofString(form)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address(path)).header("Content-Type", "application/json");
  }

  private PayPalAnswer call(HttpRequest.Builder request) throws IOException {
    var client =
        new TokenConnection.Client(
            address("/v1/oauth2/token"), settings.clientId(), settings.clientSecret());
    var response = connection.send(request, client, clock);
    return new PayPalAnswer(response.statusCode(), read(response.body()));
  }

  private URI address(String path) {
    return URI.create(settings.baseUrl() + path);
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
