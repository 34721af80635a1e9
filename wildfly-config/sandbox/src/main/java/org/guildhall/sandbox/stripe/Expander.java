package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.guildhall.sandbox.state.Json;

/** Puts whole objects where ids are, as far as {@code expand[]} asks for it. */
final class Expander {

  private static final String LINE_ITEMS = "line_items";

  private final StripeStore store;

  Expander(StripeStore store) {
    this.store = store;
  }

  /** Refuses a path that leads nowhere; to be called before anything is saved. */
  void check(ObjectNode json, ObjectNode params) {
    expand(json, params);
  }

  ObjectNode expand(ObjectNode json, ObjectNode params) {
    ObjectNode expanded = json.deepCopy();
    for (JsonNode path : params.path("expand")) {
      expand(expanded, List.of(path.asText().split("\\.")), path.asText());
    }
    return expanded;
  }

  /** In lists each path starts with {@code data.}. */
  ObjectNode expandList(ObjectNode list, ObjectNode params) {
    ObjectNode expanded = list.deepCopy();
    for (JsonNode path : params.path("expand")) {
      List<String> steps = List.of(path.asText().split("\\."));
      if (!steps.get(0).equals("data") || steps.size() == 1) {
        throw notExpandable(path.asText());
      }
      for (JsonNode item : expanded.path("data")) {
        expand((ObjectNode) item, steps.subList(1, steps.size()), path.asText());
      }
    }
    return expanded;
  }

  private void expand(ObjectNode json, List<String> steps, String path) {
    if (steps.isEmpty()) {
      return;
    }
    String field = steps.get(0);
    if (field.equals(LINE_ITEMS) && json.path("object").asText().equals(Kind.SESSION.table())) {
      json.set(LINE_ITEMS, lineItems(json));
      return;
    }
    JsonNode value = json.get(field);
    if (value == null || value.isNumber() || value.isArray()) {
      throw notExpandable(path);
    }
    if (value.isTextual()) {
      StripeObject found = store.find(value.asText()).orElseThrow(() -> notExpandable(path));
      value = found.json();
      json.set(field, value);
    }
    if (value instanceof ObjectNode object) {
      expand(object, steps.subList(1, steps.size()), path);
    }
  }

  private ObjectNode lineItems(ObjectNode session) {
    String id = session.path("id").asText();
    List<ObjectNode> items = store.find(Kind.SESSION, id).map(Sessions::items).orElse(List.of());
    return Listing.page("/v1/checkout/sessions/" + id + "/line_items", items, Json.object());
  }

  private static StripeError notExpandable(String path) {
    return StripeError.invalid(null, "expand", "This property cannot be expanded (" + path + ").");
  }
}
