package org.guildhall.shared.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Calls of an API that is entered by client credentials (RFC 6749, section 4.4). The token is
 * shared until shortly before its end; one that is not taken any more is renewed once a call.
 */
public final class TokenConnection {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SLACK = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final Duration patience;
  private String token;
  private Instant endsAt = Instant.MIN;

  /**
   * Who we are there.
   *
   * @param tokens where a token is asked for
   */
  public record Client(URI tokens, String id, String secret) {
    private String basic() {
      var pair = (id + ":" + secret).getBytes(StandardCharsets.UTF_8);
      return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
  }

  /** A connection that waits so long for each answer. */
  public TokenConnection(Duration patience) {
    this.patience = patience;
  }

  /** Sends the request with our token; throws when no answer or no token comes in time. */
  public HttpResponse<String> send(HttpRequest.Builder request, Client client, Clock clock)
      throws IOException {
    var first = token(client, clock);
    var response = send(request, first);
    if (response.statusCode() != 401) {
      return response;
    }
    forget(first);
    return send(request, token(client, clock));
  }

  private synchronized String token(Client client, Clock clock) throws IOException {
    if (clock.instant().isAfter(endsAt)) {
      renew(client, clock);
    }
    return token;
  }

  // of two callers whose token was refused the second finds a new one already
  private synchronized void forget(String refused) {
    if (refused.equals(token)) {
      endsAt = Instant.MIN;
    }
  }

  private void renew(Client client, Clock clock) throws IOException {
    var response =
        await(
            HttpRequest.newBuilder(client.tokens())
                .header("Authorization", client.basic())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
    if (response.statusCode() != 200) {
      throw new IOException("no token from " + client.tokens() + ": " + response.statusCode());
    }
    var json = new ObjectMapper().readTree(response.body());
    token = json.path("access_token").asText();
    endsAt = clock.instant().plusSeconds(json.path("expires_in").asLong()).minus(SLACK);
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String bearer) throws IOException {
    return await(request.copy().header("Authorization", "Bearer " + bearer));
  }

  private HttpResponse<String> await(HttpRequest.Builder request) throws IOException {
    try {
      return http.send(request.timeout(patience).build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
