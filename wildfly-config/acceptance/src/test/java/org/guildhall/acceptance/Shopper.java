package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** A shopper without a browser: reads pages, fills in their forms, keeps cookies. */
final class Shopper {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI market;
  private final Consumer<Answer> witness;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();

  Shopper(URI market) {
    this(market, answer -> {});
  }

  /** The witness is shown every answer, before anybody looks for a button on it. */
  Shopper(URI market, Consumer<Answer> witness) {
    this.market = market;
    this.witness = witness;
  }

  /** A page as it arrived, after all redirects. */
  record Answer(int status, URI address, Document page, HttpHeaders headers) {
    boolean isAt(String path) {
      return address.getPath().startsWith(path);
    }

    /** What the page says is wrong, or nothing. */
    String refusal() {
      return page.select("#errors, .badge.error, .said").text();
    }
  }

  Answer open(String path) {
    return send(HttpRequest.newBuilder(market.resolve(path)).GET());
  }

  /** Presses the button of that name, with these fields filled in and all others as they stand. */
  Answer press(Answer on, String button, Map<String, String> fields) {
    var pressed = button(on, button);
    var form = (FormElement) form(on, pressed);
    var sent = new LinkedHashMap<String, String>();
    form.formData().forEach(entry -> sent.put(entry.key(), entry.value()));
    // a browser sends the name of the pressed button alone
    form.select("input[type=submit]").forEach(other -> sent.remove(other.attr("name")));
    sent.putAll(fields);
    if (!pressed.attr("name").isEmpty()) {
      sent.put(pressed.attr("name"), pressed.val());
    }
    var action = form.hasAttr("action") ? form.absUrl("action") : on.address().toString();
    return post(URI.create(action), sent);
  }

  Answer press(Answer on, String button) {
    return press(on, button, Map.of());
  }

  /** A button may stand outside of its form and name it. */
  private static Element form(Answer on, Element button) {
    return button.hasAttr("form")
        ? on.page().getElementById(button.attr("form"))
        : button.closest("form");
  }

  private static Element button(Answer on, String name) {
    return on.page().select("input[type=submit], button").stream()
        .filter(
            button ->
                (button.val() + button.text()).startsWith(name)
                    || button.attr("aria-label").equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    "no button '%s' at %s (%d): %s"
                        .formatted(name, on.address(), on.status(), on.page().text())));
  }

  private Answer post(URI address, Map<String, String> fields) {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", address.getScheme() + "://" + address.getAuthority())
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      var answer =
          http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
      var page = Jsoup.parse(answer.body(), answer.uri().toString());
      var seen = new Answer(answer.statusCode(), answer.uri(), page, answer.headers());
      witness.accept(seen);
      return seen;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
