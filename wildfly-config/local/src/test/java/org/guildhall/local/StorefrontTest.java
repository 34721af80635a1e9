package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorefrontTest {
  private final Map<String, String> pages = new ConcurrentHashMap<>();
  private HttpServer server;
  private Storefront storefront;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var page = pages.get(exchange.getRequestURI().getPath());
          var body = (page == null ? "gone" : page).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(page == null ? 404 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    storefront = new Storefront(new Ports(server.getAddress().getPort() - 8080), new Web());
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  @Test
  void isNotOpenWhileTheHomePageIsMissing() {
    assertThat(storefront.isOpen()).isFalse();
    assertThat(storefront.isComplete()).isFalse();
    assertThat(storefront.state()).isEqualTo("the home page answers 404");
  }

  @Test
  void isIncompleteWhileAPictureIsMissing() {
    pages.put(
        "/", "<img src=\"/media/a-640.jpg\" alt=\"\"><img src=\"/media/b-640.jpg\" alt=\"\">");
    pages.put("/media/a-640.jpg", "a");

    assertThat(storefront.isOpen()).isTrue();
    assertThat(storefront.isComplete()).isFalse();

    pages.put("/media/b-640.jpg", "b");

    assertThat(storefront.isComplete()).isTrue();
  }
}
