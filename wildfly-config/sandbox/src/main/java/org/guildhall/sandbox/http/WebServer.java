package org.guildhall.sandbox.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The listening socket: turns exchanges into requests and answers into exchanges. */
public final class WebServer implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(WebServer.class.getName());
  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

  private final HttpServer server;
  private final ExecutorService threads;
  private final Handler handler;

  private WebServer(HttpServer server, ExecutorService threads, Handler handler) {
    this.server = server;
    this.threads = threads;
    this.handler = handler;
  }

  /** Starts to listen; port 0 takes a free one. Refuses a port that is in use. */
  public static WebServer start(InetSocketAddress address, Handler handler) {
    // Without it every answer on a kept connection waits 40 ms for a delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer server = HttpServer.create(address, 512);
      ExecutorService threads = Executors.newCachedThreadPool(daemons("sandbox-http"));
      WebServer web = new WebServer(server, threads, handler);
      server.setExecutor(threads);
      server.createContext("/", web::serve);
      server.start();
      return web;
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot listen on " + address, cause);
    }
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = answer(exchange);
      if (!answer.isDropped()) {
        send(exchange, answer);
      }
    }
  }

  private Answer answer(HttpExchange exchange) throws IOException {
    Request request = read(exchange);
    if (isForgedByAnotherSite(request)) {
      return Answer.of(403, "text/plain", "Requests of other sites are refused.\n");
    }
    try {
      return handler.handle(request);
    } catch (RuntimeException bug) {
      LOG.log(
          System.Logger.Level.ERROR, "Failed on " + request.method() + " " + request.path(), bug);
      return Answer.of(500, "text/plain", "The sandbox failed on this request; see its log.\n");
    }
  }

  /** A page of some other site must not play with the sandbox of whoever visits it. */
  private static boolean isForgedByAnotherSite(Request request) {
    return !SAFE_METHODS.contains(request.method())
        && request.header("Sec-Fetch-Site").filter("cross-site"::equals).isPresent();
  }

  private static Request read(HttpExchange exchange) throws IOException {
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        exchange.getRequestURI().getRawQuery(),
        Map.copyOf(exchange.getRequestHeaders()),
        exchange.getRequestBody().readAllBytes(),
        Map.of());
  }

  private static void send(HttpExchange exchange, Answer answer) throws IOException {
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    boolean bodiless = answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
    if (!bodiless) {
      exchange.getResponseBody().write(answer.body());
    }
  }

  private static java.util.concurrent.ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
