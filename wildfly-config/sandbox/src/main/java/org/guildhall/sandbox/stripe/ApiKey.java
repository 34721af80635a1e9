package org.guildhall.sandbox.stripe;

import java.util.Optional;
import org.guildhall.sandbox.http.Request;

/** The secret key that the market must show, as Bearer token or as Basic user. */
final class ApiKey {

  private final String secret;

  ApiKey(String secret) {
    this.secret = secret;
  }

  /** Refuses a missing and a wrong key with 401. */
  void check(Request request) {
    Optional<String> given =
        request.bearerToken().or(() -> request.basicCredentials().map(user -> user.user()));
    if (given.isEmpty() || given.get().isEmpty()) {
      throw StripeError.unauthorized(
          "You did not provide an API key. You need to provide your API key in the Authorization"
              + " header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
    }
    if (!given.get().equals(secret)) {
      throw StripeError.unauthorized("Invalid API Key provided: " + masked(given.get()));
    }
  }

  private static String masked(String key) {
    int shown = Math.min(4, key.length());
    return "*".repeat(key.length() - shown) + key.substring(key.length() - shown);
  }
}
