package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.guildhall.sandbox.state.Json;

/** A refusal in PayPal's shape. */
final class PayPalError extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private static final Map<Integer, String> NAMES =
      Map.of(
          400, "INVALID_REQUEST",
          401, "AUTHENTICATION_FAILURE",
          404, "RESOURCE_NOT_FOUND",
          409, "RESOURCE_CONFLICT",
          422, "UNPROCESSABLE_ENTITY");
  private static final Map<Integer, String> MESSAGES =
      Map.of(
          400, "Request is not well-formed, syntactically incorrect, or violates schema.",
          401,
              "Authentication failed due to missing authorization header, or invalid authentication"
                  + " credentials.",
          404, "The specified resource does not exist.",
          409, "The server has detected a conflict while processing this request.",
          422,
              "The requested action could not be performed, semantically incorrect, or failed"
                  + " business validation.");

  private final int status;
  private final String issue;
  private final String field;
  private final transient ArrayNode links = Json.array();

  private PayPalError(int status, String issue, String field, String description) {
    super(description);
    this.status = status;
    this.issue = issue;
    this.field = field;
  }

  static PayPalError of(int status, String issue, String field, String description) {
    return new PayPalError(status, issue, field, description);
  }

  /** A request that does not fit the description. */
  static PayPalError invalid(String issue, String field) {
    return new PayPalError(400, issue, field, Issues.text(issue));
  }

  /** A request that fits, but cannot be done; the field may be null. */
  static PayPalError unprocessable(String issue, String field) {
    return new PayPalError(422, issue, field, Issues.text(issue));
  }

  static PayPalError missing(String field) {
    return new PayPalError(404, "INVALID_RESOURCE_ID", field, Issues.text("INVALID_RESOURCE_ID"));
  }

  static PayPalError unauthorized() {
    return new PayPalError(401, "INVALID_TOKEN", null, "Token signature verification failed.");
  }

  PayPalError withLink(ObjectNode link) {
    links.add(link);
    return this;
  }

  int status() {
    return status;
  }

  String issue() {
    return issue;
  }

  ObjectNode body(String debugId) {
    ObjectNode body =
        Json.object()
            .put("name", NAMES.getOrDefault(status, "INTERNAL_SERVER_ERROR"))
            .put("message", MESSAGES.getOrDefault(status, "An internal server error occurred."))
            .put("debug_id", debugId);
    ObjectNode detail = body.putArray("details").addObject();
    if (field != null) {
      detail.put("field", field).put("location", status == 404 ? "path" : "body");
    }
    detail.put("issue", issue).put("description", getMessage());
    body.putArray("links")
        .addObject()
        .put("href", "https://developer.paypal.com/docs/api/orders/v2/#error-" + issue)
        .put("rel", "information_link")
        .put("method", "GET");
    body.withArray("links").addAll(links);
    return body;
  }
}
