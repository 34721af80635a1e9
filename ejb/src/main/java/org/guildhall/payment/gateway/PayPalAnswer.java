package org.guildhall.payment.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** What PayPal answered. */
record PayPalAnswer(int status, JsonNode body) {
  // 401: our credentials, not this request; 409: the same key is still in work; 429: slow down
  private static final Set<Integer> PASSING = Set.of(401, 409, 429);

  boolean isDone() {
    return status == 200 || status == 201;
  }

  /** It may or may not have happened: ask again with the same key. */
  boolean isPassing() {
    return status >= 500 || PASSING.contains(status);
  }

  boolean isMissing() {
    return status == 404;
  }

  /** PayPal's own name of what is wrong. */
  String code() {
    var issue = body.at("/details/0/issue").asText("");
    var name = issue.isEmpty() ? body.path("name").asText("") : issue;
    return name.isEmpty() ? "http_" + status : name;
  }
}
