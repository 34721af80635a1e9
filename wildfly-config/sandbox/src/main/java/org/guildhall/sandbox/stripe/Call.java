package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * One authorized call of the API; parameters are still texts.
 *
 * @param account the connected account that the call is made for; null for the platform itself
 */
record Call(
    Map<String, String> variables,
    ObjectNode params,
    String apiVersion,
    String requestId,
    String idempotencyKey,
    String account) {

  String variable(String name) {
    return variables.get(name);
  }

  /** Whose balance the call is about. */
  String owner() {
    return account == null ? Ledger.PLATFORM : account;
  }

  Origin origin() {
    return new Origin(requestId, idempotencyKey);
  }
}
