package org.guildhall.shipping.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.shared.service.Settings;
import org.guildhall.shipping.service.CarrierAnswer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpsGatewayTest {
  private final List<String> asked = new ArrayList<>();
  private final UpsGateway gateway = new UpsGateway();
  private HttpServer carrier;
  private int tokensGiven;
  private int status = 200;

  @BeforeEach
  void openTheCarrier() throws IOException {
    carrier = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    carrier.createContext(
        "/security/v1/oauth/token",
        exchange ->
            answer(
                exchange,
                200,
                "{\"access_token\":\"t" + ++tokensGiven + "\",\"expires_in\":\"14399\"}"));
    carrier.createContext("/api/track/v1/details/", this::track);
    carrier.start();
    gateway.ups = new UpsConnection();
    gateway.ups.clock = Clock.systemUTC();
    gateway.ups.settings =
        new Settings() {
          @Override
          public String text(String name, String fallback) {
            return name.equals("GUILDHALL_CARRIER_BASE_URL")
                ? "http://localhost:" + carrier.getAddress().getPort()
                : fallback;
          }
        };
  }

  @AfterEach
  void closeTheCarrier() {
    carrier.stop(0);
  }

  @Test
  void asksWithOneTokenForManyParcels() {
    assertThat(gateway.track("1Z1")).isInstanceOf(CarrierAnswer.Unknown.class);
    assertThat(gateway.track("1Z2")).isInstanceOf(CarrierAnswer.Unknown.class);

    assertThat(asked)
        .containsExactly(
            "Bearer t1 /api/track/v1/details/1Z1", "Bearer t1 /api/track/v1/details/1Z2");
  }

  @Test
  void getsANewTokenWhenTheCarrierWithdrewTheOld() {
    gateway.track("1Z1");
    status = 401;
    gateway.track("1Z1");

    assertThat(asked).endsWith("Bearer t2 /api/track/v1/details/1Z1").hasSize(3);
  }

  @Test
  void tellsAnUnknownNumberFromSilence() {
    status = 404;
    assertThat(gateway.track("1Z1")).isInstanceOf(CarrierAnswer.Unknown.class);
    status = 500;
    assertThat(gateway.track("1Z1")).isInstanceOf(CarrierAnswer.Unavailable.class);
    carrier.stop(0);
    assertThat(gateway.track("1Z1")).isInstanceOf(CarrierAnswer.Unavailable.class);
  }

  private void track(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestHeaders().getFirst("Authorization")
            + " "
            + exchange.getRequestURI().getPath());
    assertThat(exchange.getRequestHeaders().getFirst("transId")).isNotBlank();
    answer(exchange, status, "{\"trackResponse\":{\"shipment\":[{}]}}");
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    var bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (var out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
