package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.guildhall.sandbox.state.Json;

/** A refusal in Stripe's shape. */
public final class StripeError extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final String INVALID_REQUEST = "invalid_request_error";

  private final int status;
  private final String type;
  private final String code;
  private final String param;

  private StripeError(int status, String type, String code, String param, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  public static StripeError of(int status, String type, String message) {
    return new StripeError(status, type, null, null, message);
  }

  /** A refusal of the request; code and parameter may be null. */
  public static StripeError invalid(String code, String param, String message) {
    return new StripeError(400, INVALID_REQUEST, code, param, message);
  }

  public static StripeError missing(String kind, String id, String param) {
    return new StripeError(
        404, INVALID_REQUEST, "resource_missing", param, "No such " + kind + ": '" + id + "'");
  }

  public static StripeError unknownAddress(String method, String path) {
    return new StripeError(
        404,
        INVALID_REQUEST,
        null,
        null,
        "Unrecognized request URL ("
            + method
            + ": "
            + path
            + "). The sandbox knows only a part of"
            + " Stripe.");
  }

  public static StripeError unauthorized(String message) {
    return of(401, INVALID_REQUEST, message);
  }

  /** The API does not tell accounts that are not connected from those that do not exist. */
  static StripeError noAccess(String account) {
    return new StripeError(
        403,
        INVALID_REQUEST,
        "account_invalid",
        null,
        "The provided key does not have access to account '"
            + account
            + "' (or that account does not exist). Application access may have been revoked.");
  }

  public static StripeError keyInUse(String key) {
    return new StripeError(
        409,
        INVALID_REQUEST,
        "idempotency_key_in_use",
        null,
        "There is currently another in-progress request using this Stripe Idempotent Key: " + key);
  }

  public int status() {
    return status;
  }

  public ObjectNode body(String requestId) {
    ObjectNode error = Json.object();
    if (code != null) {
      error.put("code", code);
      error.put("doc_url", "https://stripe.com/docs/error-codes/" + code.replace('_', '-'));
    }
    error.put("message", getMessage());
    if (param != null) {
      error.put("param", param);
    }
    error.put("request_log_url", "https://dashboard.stripe.com/test/logs/" + requestId);
    error.put("type", type);
    ObjectNode body = Json.object();
    body.set("error", error);
    return body;
  }
}
