package org.guildhall.sandbox.webhook;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;

/** The market's address for events. */
public final class Endpoint {

  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final URI address;
  private final Function<String, Map<String, String>> signer;

  /** The signer answers the headers of one transmission of a body. */
  public Endpoint(URI address, Function<String, Map<String, String>> signer) {
    this.address = address;
    this.signer = signer;
  }

  /** Signs as Stripe does, with the time of now. */
  public static Endpoint ofStripe(URI address, String secret, Clock clock) {
    return new Endpoint(
        address,
        body ->
            Map.of(
                "User-Agent",
                "Stripe/1.0 (Guildhall sandbox)",
                "Stripe-Signature",
                Signature.header(secret, clock.instant().getEpochSecond(), body)));
  }

  /** Posts the body, signed anew each time. */
  Attempt post(String body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(ANSWER)
            .header("Content-Type", "application/json; charset=utf-8")
            .POST(HttpRequest.BodyPublishers.ofString(body));
    signer.apply(body).forEach(request::header);
    try {
      return Attempt.answered(
          client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    } catch (IOException noAnswer) {
      return Attempt.failed(noAnswer.toString());
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
      return Attempt.failed("The sandbox was closing");
    }
  }
}
