package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.guildhall.sandbox.state.Json;

/** The parameters that one endpoint takes; refuses all others in Stripe's words. */
final class ParamRules {

  private final ParamRule root = new ParamRule();

  /**
   * One parameter a line: its path ({@code line_items.[].quantity}), its kind, and {@code required}
   * or {@code min(n)}. {@code expand} is taken everywhere.
   */
  static ParamRules of(String lines) {
    ParamRules rules = new ParamRules();
    rules.define("expand.[] text");
    lines.lines().filter(line -> !line.isBlank()).forEach(rules::define);
    return rules;
  }

  /** The parameters of a list: paging, and what is given on top. */
  static ParamRules ofList(String lines) {
    return of(
        """
        limit integer min(1)
        starting_after text
        ending_before text
        """
            + lines);
  }

  /** The parameters of a list that can be narrowed by time as well. */
  static ParamRules ofDatedList(String lines) {
    return ofList(
        """
        created.gt integer
        created.gte integer
        created.lt integer
        created.lte integer
        """
            + lines);
  }

  /** The same tree with numbers and booleans as such. Refuses with a {@link StripeError}. */
  ObjectNode check(ObjectNode raw) {
    return object(root, raw, "");
  }

  private void define(String line) {
    List<String> words = List.of(line.trim().split("\\s+"));
    root.define(Arrays.asList(words.get(0).split("\\.")), words.subList(1, words.size()));
  }

  private static ObjectNode object(ParamRule rule, ObjectNode raw, String path) {
    ObjectNode checked = Json.object();
    Iterator<Map.Entry<String, JsonNode>> fields = raw.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String place = place(path, field.getKey());
      ParamRule child = rule.child(field.getKey());
      if (child == null) {
        throw StripeError.invalid(
            "parameter_unknown", place, "Received unknown parameter: " + place);
      }
      checked.set(field.getKey(), value(child, field.getValue(), place));
    }
    for (Map.Entry<String, ParamRule> child : rule.children().entrySet()) {
      if (child.getValue().isRequired() && !checked.has(child.getKey())) {
        String place = place(path, child.getKey());
        throw StripeError.invalid(
            "parameter_missing", place, "Missing required param: " + place + ".");
      }
    }
    return checked;
  }

  private static JsonNode value(ParamRule rule, JsonNode raw, String place) {
    return switch (rule.kind()) {
      case OBJECT -> object(rule, expected(ObjectNode.class, raw, place, "object"), place);
      case LIST -> list(rule, expected(ArrayNode.class, raw, place, "array"), place);
      case MAP -> ParamValues.map(expected(ObjectNode.class, raw, place, "object"), place);
      default -> ParamValues.leaf(rule, text(raw, place), place);
    };
  }

  private static ArrayNode list(ParamRule rule, ArrayNode raw, String place) {
    ArrayNode checked = Json.array();
    for (int i = 0; i < raw.size(); i++) {
      checked.add(value(rule.item(), raw.get(i), place + "[" + i + "]"));
    }
    return checked;
  }

  private static <N extends JsonNode> N expected(
      Class<N> type, JsonNode raw, String place, String name) {
    if (!type.isInstance(raw)) {
      throw StripeError.invalid(null, place, "Invalid " + name);
    }
    return type.cast(raw);
  }

  private static String text(JsonNode raw, String place) {
    if (!raw.isTextual()) {
      throw StripeError.invalid(null, place, "Invalid string: " + raw);
    }
    return raw.asText();
  }

  private static String place(String path, String name) {
    return path.isEmpty() ? name : path + "[" + name + "]";
  }
}
