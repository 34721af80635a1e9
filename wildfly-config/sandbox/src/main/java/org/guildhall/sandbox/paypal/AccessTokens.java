package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.state.Json;

/** Access tokens of nine hours; a restart ends them all. */
final class AccessTokens {

  private static final Duration LIFE = Duration.ofSeconds(32_400);

  private final Map<String, Long> expiries = new ConcurrentHashMap<>();
  private final Request.Credentials client;
  private final Clock clock;

  AccessTokens(String clientId, String clientSecret, Clock clock) {
    this.client = new Request.Credentials(clientId, clientSecret);
    this.clock = clock;
  }

  /** {@code POST /v1/oauth2/token}; its refusals have a shape of their own. */
  Answer issue(Request request) {
    if (request.basicCredentials().filter(client::equals).isEmpty()) {
      return refused(401, "invalid_client", "Client Authentication failed");
    }
    if (!request.form().text("grant_type").equals("client_credentials")) {
      return refused(400, "unsupported_grant_type", "unsupported grant_type");
    }
    String token = "A21AA" + PayPalStore.newId(48);
    expiries.put(token, clock.millis() + LIFE.toMillis());
    ObjectNode body =
        Json.object()
            .put("scope", "https://uri.paypal.com/services/payments/payment")
            .put("access_token", token)
            .put("token_type", "Bearer")
            .put("app_id", "APP-80W284485P519543T")
            .put("expires_in", LIFE.toSeconds())
            .put("nonce", clock.instant() + PayPalStore.newId(12));
    return Answer.json(200, body);
  }

  /** Refuses a request without a token that still holds. */
  void check(Request request) {
    boolean holds =
        request.bearerToken().map(token -> expiries.getOrDefault(token, 0L)).orElse(0L)
            > clock.millis();
    if (!holds) {
      throw PayPalError.unauthorized();
    }
  }

  void withdraw() {
    expiries.clear();
  }

  private static Answer refused(int status, String error, String description) {
    return Answer.json(
        status, Json.object().put("error", error).put("error_description", description));
  }
}
