package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** One authorized call of the API; parameters are still texts. */
record Call(
    Map<String, String> variables,
    ObjectNode params,
    String apiVersion,
    String requestId,
    String idempotencyKey) {

  String variable(String name) {
    return variables.get(name);
  }

  Origin origin() {
    return new Origin(requestId, idempotencyKey);
  }
}
