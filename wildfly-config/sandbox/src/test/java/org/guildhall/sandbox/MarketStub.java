package org.guildhall.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.guildhall.sandbox.state.Json;

/** A market that takes events, or refuses as many as it was told to. */
public final class MarketStub implements AutoCloseable {

  /** One delivery as it arrived. */
  public record Delivery(String signature, String body, Map<String, List<String>> headers) {

    public ObjectNode event() {
      return Json.parse(body);
    }

    public String type() {
      return event().path("type").asText();
    }

    public String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().get(0))
          .findFirst()
          .orElseThrow();
    }
  }

  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final Deque<Integer> refusals = new ConcurrentLinkedDeque<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  public MarketStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
    server.setExecutor(threads);
    server.createContext("/hooks/", this::take);
    server.start();
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/hooks/stripe";
  }

  public void refuseNext(int status) {
    refusals.add(status);
  }

  public List<Delivery> deliveries() {
    return List.copyOf(deliveries);
  }

  public List<String> types() {
    return deliveries.stream().map(Delivery::type).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void take(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    deliveries.add(
        new Delivery(
            exchange.getRequestHeaders().getFirst("Stripe-Signature"),
            body,
            Map.copyOf(exchange.getRequestHeaders())));
    Integer refusal = refusals.poll();
    exchange.sendResponseHeaders(refusal == null ? 200 : refusal, -1);
    exchange.close();
  }
}
