package org.guildhall.shipping.gateway;

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
import org.guildhall.shared.service.Settings;

/** The connection to UPS and the token it asks for, shared until shortly before its end. */
@ApplicationScoped
public class UpsTokens {
  static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SLACK = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private String token;
  private Instant endsAt = Instant.MIN;

  @Inject Settings settings;
  @Inject Clock clock;

  HttpClient http() {
    return http;
  }

  URI address(String path) {
    return URI.create(settings.text("GUILDHALL_CARRIER_BASE_URL", "http://localhost:8090") + path);
  }

  synchronized String token() throws IOException, InterruptedException {
    if (clock.instant().isAfter(endsAt)) {
      renew();
    }
    return token;
  }

  /** The carrier did not take the token: the next caller gets a new one. */
  synchronized void forget(String refused) {
    if (refused.equals(token)) {
      endsAt = Instant.MIN;
    }
  }

  private void renew() throws IOException, InterruptedException {
    var response =
        http.send(
            HttpRequest.newBuilder(address("/security/v1/oauth/token"))
                .timeout(ANSWER)
                .header("Authorization", "Basic " + credentials())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build(),
            BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("no token from the carrier: " + response.statusCode());
    }
    var json = new ObjectMapper().readTree(response.body());
    token = json.path("access_token").asText();
    endsAt = clock.instant().plusSeconds(json.path("expires_in").asLong()).minus(SLACK);
  }

  private String credentials() {
    var pair =
        settings.text("GUILDHALL_UPS_CLIENT_ID", "guildhall")
            + ":"
            + settings.text("GUILDHALL_UPS_CLIENT_SECRET", "sandbox");
    return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }
}
