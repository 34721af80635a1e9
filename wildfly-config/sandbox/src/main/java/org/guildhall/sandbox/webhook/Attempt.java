package org.guildhall.sandbox.webhook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.guildhall.sandbox.state.Json;

/** One try to hand over an event: the status of the answer, or why there was none. */
record Attempt(int status, String problem) {

  static Attempt answered(int status) {
    return new Attempt(status, null);
  }

  static Attempt failed(String problem) {
    return new Attempt(0, problem);
  }

  boolean isSuccess() {
    return problem == null && status >= 200 && status < 300;
  }

  ObjectNode json(Instant at) {
    ObjectNode json = Json.object().put("at", at.toString()).put("status", status);
    return problem == null ? json : json.put("problem", problem);
  }
}
