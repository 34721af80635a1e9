package org.guildhall.sandbox.carrier;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.state.Json;

/** Access tokens for the carrier's API; a restart ends them all. */
final class CarrierTokens {

  private static final Duration LIFE = Duration.ofSeconds(14_399);
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, Long> expiries = new ConcurrentHashMap<>();
  private final String clientId;
  private final String clientSecret;
  private final Clock clock;

  /** Empty id and secret: any are taken, but none must be missing. */
  CarrierTokens(String clientId, String clientSecret, Clock clock) {
    this.clientId = clientId;
    this.clientSecret = clientSecret;
    this.clock = clock;
  }

  boolean knows(Request.Credentials client) {
    return fits(clientId, client.user()) && fits(clientSecret, client.password());
  }

  /** All values are texts, as UPS has them. */
  ObjectNode issue(String client) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    expiries.put(token, clock.millis() + LIFE.toMillis());
    return Json.object()
        .put("token_type", "Bearer")
        .put("issued_at", String.valueOf(clock.millis()))
        .put("client_id", client)
        .put("access_token", token)
        .put("expires_in", String.valueOf(LIFE.toSeconds()))
        .put("status", "approved");
  }

  boolean isValid(String token) {
    return expiries.getOrDefault(token, 0L) > clock.millis();
  }

  /** All tokens end now, as when the carrier withdraws them. */
  void withdraw() {
    expiries.clear();
  }

  private static boolean fits(String wanted, String given) {
    return wanted.isEmpty() ? !given.isEmpty() : wanted.equals(given);
  }
}
