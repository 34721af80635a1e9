package org.guildhall.payment.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.guildhall.shared.service.Settings;

/**
 * A PayPal that gives the answers it was told, one after the other, and keeps what it was asked.
 */
final class PayPalStub implements AutoCloseable {
  record Asked(String method, String uri, String contentType, String body) {}

  private record Answer(int status, String body) {}

  private final List<Asked> asked = new ArrayList<>();
  private final Deque<Answer> answers = new ArrayDeque<>();
  private final HttpServer server;

  PayPalStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  PayPalStub will(int status, String body) {
    answers.add(new Answer(status, body));
    return this;
  }

  List<Asked> asked() {
    return asked;
  }

  PayPalSettings settings() {
    var settings =
        new PayPalSettings() {
          @Override
          public String baseUrl() {
            return "http://localhost:" + server.getAddress().getPort();
          }
        };
    settings.settings = new Settings();
    return settings;
  }

  PayPalClient client(Clock clock) {
    var client = new PayPalClient();
    client.settings = settings();
    client.clock = clock;
    return client;
  }

  private void answer(HttpExchange exchange) throws IOException {
    var uri = exchange.getRequestURI().toString();
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (uri.equals("/v1/oauth2/token")) {
      send(exchange, new Answer(200, "{\"access_token\":\"t\",\"expires_in\":32400}"));
      return;
    }
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            uri,
            exchange.getRequestHeaders().getFirst("Content-Type"),
            body));
    send(exchange, answers.isEmpty() ? new Answer(500, "{}") : answers.remove());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    var bytes = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
