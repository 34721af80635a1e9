package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One change of a balance, in minor units.
 *
 * @param category what Stripe's reports call it
 * @param fee what is kept on top; negative when it is given back
 */
record Movement(
    String type,
    String category,
    String source,
    String currency,
    long amount,
    long fee,
    String feeText,
    String description,
    String apiVersion) {

  /** A movement without a fee that the object caused; its sort is its category as well. */
  static Movement of(String type, StripeObject source, long amount) {
    return new Movement(
        type,
        type,
        source.id(),
        source.text("currency"),
        amount,
        0,
        "",
        source.text("description"),
        source.apiVersion());
  }

  Movement withFee(long otherFee, String text) {
    return new Movement(
        type, category, source, currency, amount, otherFee, text, description, apiVersion);
  }

  Movement inCategory(String otherCategory) {
    return new Movement(
        type, otherCategory, source, currency, amount, fee, feeText, description, apiVersion);
  }

  /** The same as another object, such as the payment that a transfer makes at its destination. */
  Movement from(String otherSource) {
    return new Movement(
        type, category, otherSource, currency, amount, fee, feeText, description, apiVersion);
  }

  long net() {
    return amount - fee;
  }

  void fill(ObjectNode json) {
    json.put("amount", amount)
        .put("currency", currency)
        .put("description", description)
        .put("fee", fee)
        .put("net", net())
        .put("reporting_category", category)
        .put("source", source)
        .put("type", type);
    if (fee != 0) {
      json.withArray("fee_details")
          .addObject()
          .put("amount", fee)
          .putNull("application")
          .put("currency", currency)
          .put("description", feeText)
          .put("type", "stripe_fee");
    }
  }
}
