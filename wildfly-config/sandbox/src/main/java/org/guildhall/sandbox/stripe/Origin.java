package org.guildhall.sandbox.stripe;

/** The API request that caused an event; both are null when a person or time did. */
public record Origin(String requestId, String idempotencyKey) {

  public static final Origin OUTSIDE = new Origin(null, null);
}
