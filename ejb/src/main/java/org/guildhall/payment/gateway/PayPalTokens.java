package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/** The connection to PayPal and the token it asks for, shared until shortly before its end. */
@ApplicationScoped
public class PayPalTokens {
  static final Duration ANSWER = Duration.ofSeconds(10);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SLACK = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private String token;
  private Instant endsAt = Instant.MIN;

  @Inject PayPalSettings settings;
  @Inject Clock clock;

  HttpClient http() {
    return http;
  }

  URI address(String path) {
    return URI.create(settings.baseUrl() + path);
  }

  synchronized String token() throws IOException, InterruptedException {
    if (clock.instant().isAfter(endsAt)) {
      renew();
    }
    return token;
  }

  /** PayPal did not take the token: the next caller gets a new one. */
  synchronized void forget(String refused) {
    if (refused.equals(token)) {
      endsAt = Instant.MIN;
    }
  }

  private void renew() throws IOException, InterruptedException {
    var response =
        http.send(
            HttpRequest.newBuilder(address("/v1/oauth2/token"))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("no token from PayPal: " + response.statusCode());
    }
    var json = new ObjectMapper().readTree(response.body());
    token = json.path("access_token").asText();
    endsAt = clock.instant().plusSeconds(json.path("expires_in").asLong()).minus(SLACK);
  }

  private String credentials() {
    var pair = settings.clientId() + ":" + settings.clientSecret();
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
