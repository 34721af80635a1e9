package org.guildhall.sandbox.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Set;
import org.guildhall.sandbox.fault.Fault;
import org.guildhall.sandbox.fault.Target;

/**
 * A fault as it is ordered over HTTP; refuses what it does not know, so that typing errors show.
 */
record FaultRequest(Target target, Fault fault) {

  private static final Set<String> FIELDS =
      Set.of(
          "target",
          "latencyMs",
          "errorStatus",
          "reset",
          "times",
          "match",
          "duplicate",
          "reorder",
          "hold");

  static FaultRequest of(ObjectNode json) {
    Iterator<String> names = json.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!FIELDS.contains(name)) {
        throw new IllegalArgumentException("Unknown field " + name + "; known are " + FIELDS);
      }
    }
    Target target =
        Target.of(json.path("target").asText())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "target must be one of stripe, paypal, webhook, smtp, carrier"));
    Fault fault =
        new Fault(
            number(json, "latencyMs"),
            (int) number(json, "errorStatus"),
            reset(json.path("reset")),
            (int) number(json, "times"),
            json.path("match").asText(""),
            (int) number(json, "duplicate"),
            json.path("reorder").asBoolean(false),
            json.path("hold").asBoolean(false));
    return new FaultRequest(target, fault);
  }

  private static long number(ObjectNode json, String name) {
    JsonNode value = json.path(name);
    if (value.isMissingNode()) {
      return 0;
    }
    if (!value.canConvertToInt() || value.asInt() < 0) {
      throw new IllegalArgumentException(name + " must be a whole number, not negative");
    }
    return value.asInt();
  }

  private static Fault.Reset reset(JsonNode value) {
    if (value.isMissingNode() || value.isBoolean() && !value.asBoolean()) {
      return Fault.Reset.NEVER;
    }
    if (value.isBoolean()) {
      return Fault.Reset.AT_ONCE;
    }
    if (value.asText().equals("afterAccept")) {
      return Fault.Reset.AFTER_ACCEPT;
    }
    throw new IllegalArgumentException("reset must be true or \"afterAccept\"");
  }
}
