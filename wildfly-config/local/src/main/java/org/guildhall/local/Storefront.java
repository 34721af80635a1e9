package org.guildhall.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The home page as a visitor's browser meets it: the page, then the pictures it names. */
final class Storefront {
  private static final Pattern PICTURE = Pattern.compile("src=\"(/media/[^\"]+)\"");

  private final URI home;
  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

  Storefront(Ports ports) {
    home = URI.create("http://localhost:" + ports.http() + "/");
  }

  URI address() {
    return home;
  }

  boolean isOpen() {
    return status(home) == 200;
  }

  /** The pictures of the home page that do not answer yet. */
  long missingPictures() {
    return pictures().stream().filter(picture -> status(picture) != 200).count();
  }

  private Set<URI> pictures() {
    try {
      var page = http.send(request(home), HttpResponse.BodyHandlers.ofString()).body();
      return PICTURE
          .matcher(page)
          .results()
          .map((MatchResult match) -> home.resolve(match.group(1)))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      return Set.of(home);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  /** The HTTP status, or 0 while nothing answers. */
  private int status(URI address) {
    try {
      return http.send(request(address), HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  private static HttpRequest request(URI address) {
    return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
  }

  private static CannotRun interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new CannotRun("Interrupted", e);
  }
}
