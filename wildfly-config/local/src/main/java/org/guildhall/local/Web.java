package org.guildhall.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** Asks an address of this run whether it is there yet. */
final class Web {
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  boolean answers(URI address) {
    return ask(address).filter(Web::isOk).isPresent();
  }

  /** The body, when the answer is 200. */
  Optional<String> page(URI address) {
    return ask(address).filter(Web::isOk).map(HttpResponse::body);
  }

  /** What stands there instead of a page, in words. */
  String state(URI address) {
    return ask(address).map(answer -> "answers " + answer.statusCode()).orElse("does not answer");
  }

  private static boolean isOk(HttpResponse<String> answer) {
    return answer.statusCode() == 200;
  }

  private Optional<HttpResponse<String>> ask(URI address) {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(5)).build();
    try {
      return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
    } catch (IOException e) {
      // nothing listens there yet, which is what was asked
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }
}
