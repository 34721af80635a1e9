package org.guildhall.sandbox.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** The market's address for events. */
public final class Endpoint {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI address;
  private final String secret;
  private final Clock clock;

  public Endpoint(URI address, String secret, Clock clock) {
    this.address = address;
    this.secret = secret;
    this.clock = clock;
  }

  /** Posts the body, signed with the time of now. */
  Attempt post(String body) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("User-Agent", "Stripe/1.0 (Guildhall sandbox)")
            .header(
                "Stripe-Signature",
                Signature.header(secret, clock.instant().getEpochSecond(), body))
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return Attempt.answered(
          client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException noAnswer) {
      return Attempt.failed(noAnswer.toString());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Attempt.failed("The sandbox was closing");
    }
  }
}
