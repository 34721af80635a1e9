package org.guildhall.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What Stripe's API 2026-07-29.dahlia, which the client pins, has and the description of 2023-08-16
 * does not. Everything that is not listed here must match the description.
 */
enum NewerVersion {
  SESSION_UI_MODE(
      "checkout.session", "ui_mode", "2023-10-16 added the mode of the page to the session"),
  SESSION_COLLECTED(
      "checkout.session",
      "collected_information",
      "2025-03-31 moved shipping_details of the session into it"),
  REFUND_DESTINATION(
      "refund", "destination_details", "2024 added where the money of a refund went"),
  PARAM_UI_MODE(
      "POST /v1/checkout/sessions",
      "ui_mode",
      "2023-10-16 lets the client name the page; 2026 renamed its value to hosted_page"),
  PARAM_STATUS(
      "GET /v1/checkout/sessions", "status", "2023-12 added the filter by status to the list"),
  PARAM_CONTROLLER(
      "POST /v1/accounts", "controller", "2023-11 describes an account by who answers for what"),
  PARAM_CREATED(
      "GET /v1/checkout/sessions", "created", "2024 added the filter by time to the list");

  private final String place;
  private final String field;
  private final String reason;

  NewerVersion(String place, String field, String reason) {
    this.place = place;
    this.field = field;
    this.reason = reason;
  }

  String place() {
    return place;
  }

  String field() {
    return field;
  }

  String reason() {
    return reason;
  }

  /** The parameters without those that only the newer version knows. */
  static JsonNode withoutNewParameters(String call, JsonNode params) {
    ObjectNode copy = params.deepCopy();
    List.of(values()).forEach(known -> known.removeFrom(copy, call));
    return copy;
  }

  /** The answer without the fields that only the newer version knows, at any depth. */
  static JsonNode withoutNewFields(JsonNode body) {
    JsonNode copy = body.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      String type = object.path("object").asText();
      List.of(values()).forEach(known -> known.removeFrom(object, type));
    }
    node.forEach(NewerVersion::strip);
  }

  private void removeFrom(ObjectNode object, String here) {
    if (here.equals(place)) {
      object.remove(field);
    }
  }
}
