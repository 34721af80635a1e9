package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.state.Json;

/** What Stripe would answer, and beside it what only the sandbox knows of the object. */
public record StripeObject(ObjectNode json, ObjectNode hidden) {

  private static final String API_VERSION = "api_version";

  /** A new object of the kind whose fields lie in {@code <kind>.json}. */
  static StripeObject ofKind(String kind, String id, long created, String apiVersion) {
    ObjectNode json = Json.resource(StripeObject.class, kind + ".json");
    json.put("id", id).put("created", created);
    return new StripeObject(json, Json.object().put(API_VERSION, apiVersion));
  }

  static StripeObject read(ObjectNode row) {
    return new StripeObject((ObjectNode) row.get("json"), (ObjectNode) row.get("hidden"));
  }

  ObjectNode row() {
    ObjectNode row = Json.object();
    row.set("json", json);
    row.set("hidden", hidden);
    return row;
  }

  public String id() {
    return text("id");
  }

  public String text(String field) {
    return json.path(field).asText(null);
  }

  public long number(String field) {
    return json.path(field).asLong();
  }

  /** Whether the object has what the parameter of the same name asks for, if it was given. */
  boolean fits(ObjectNode params, String field) {
    return !params.has(field) || is(field, params.get(field).asText());
  }

  public boolean is(String field, String value) {
    return value.equals(text(field));
  }

  /** The Stripe-Version of the client that created it; its events speak that version. */
  public String apiVersion() {
    return hidden.path(API_VERSION).asText(null);
  }
}
