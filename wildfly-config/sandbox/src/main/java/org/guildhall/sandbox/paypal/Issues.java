package org.guildhall.sandbox.paypal;

import java.util.Map;

/** PayPal's words for its issues. */
final class Issues {

  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("MALFORMED_REQUEST_JSON", "The request JSON is not well formed."),
          Map.entry("MISSING_REQUIRED_PARAMETER", "A required field is missing."),
          Map.entry(
              "INVALID_PARAMETER_SYNTAX",
              "The value of a field does not conform to the" + " expected format."),
          Map.entry("INVALID_PARAMETER_VALUE", "The value of a field is invalid."),
          Map.entry(
              "INVALID_STRING_LENGTH",
              "The value of a field is either too short or too" + " long."),
          Map.entry(
              "INVALID_ARRAY_MIN_ITEMS",
              "The number of items in an array parameter is too" + " small."),
          Map.entry(
              "INVALID_ARRAY_MAX_ITEMS",
              "The number of items in an array parameter is too"
                  + " large. The sandbox takes one purchase unit."),
          Map.entry("NOT_SUPPORTED", "The sandbox does not support this field or value."),
          Map.entry(
              "PAYPAL_REQUEST_ID_REQUIRED",
              "A PayPal-Request-Id is required if you are"
                  + " trying to process payment for an Order. Please specify a PayPal-Request-Id or"
                  + " remove payment_source."),
          Map.entry(
              "INVALID_RESOURCE_ID",
              "Specified resource ID does not exist. Please check the"
                  + " resource ID and try again."),
          Map.entry(
              "INVALID_CURRENCY_CODE",
              "Currency code is invalid or is not currently" + " supported."),
          Map.entry(
              "DECIMAL_PRECISION",
              "If the currency supports decimals, only two decimal"
                  + " place precision is supported."),
          Map.entry("CANNOT_BE_ZERO_OR_NEGATIVE", "Must be greater than zero."),
          Map.entry("CANNOT_BE_NEGATIVE", "Must be greater than or equal to zero."),
          Map.entry(
              "AMOUNT_MISMATCH",
              "Should equal item_total + tax_total + shipping + handling"
                  + " + insurance - shipping_discount - discount."),
          Map.entry(
              "ITEM_TOTAL_MISMATCH",
              "Should equal sum of (unit_amount * quantity) across"
                  + " all items for a given purchase_unit."),
          Map.entry(
              "ITEM_TOTAL_REQUIRED",
              "If item details are specified, the item total is" + " required in the breakdown."),
          Map.entry(
              "MULTI_CURRENCY_ORDER",
              "Multiple differing values of currency_code are not" + " supported."),
          Map.entry(
              "ORDER_NOT_APPROVED",
              "Payer has not yet approved the Order for payment."
                  + " Please redirect the payer to the 'rel':'approve' url."),
          Map.entry("ORDER_ALREADY_CAPTURED", "Order already captured."),
          Map.entry(
              "INSTRUMENT_DECLINED",
              "The instrument presented was either declined by the"
                  + " processor or bank, or it can't be used for this payment."),
          Map.entry("PAYER_ACCOUNT_RESTRICTED", "The payer's account is restricted."),
          Map.entry(
              "DUPLICATE_INVOICE_ID",
              "Duplicate Invoice ID detected. To avoid a potential"
                  + " duplicate transaction your account setting requires that Invoice Id be unique"
                  + " for each transaction."),
          Map.entry(
              "DUPLICATE_REQUEST_ID",
              "The value of PayPal-Request-Id header has already"
                  + " been used with another request."),
          Map.entry(
              "PREVIOUS_REQUEST_IN_PROGRESS",
              "A previous request with the same" + " PayPal-Request-Id is in progress."),
          Map.entry(
              "REFUND_AMOUNT_EXCEEDED",
              "The refund amount must be less than or equal to the"
                  + " capture amount that has not yet been refunded."),
          Map.entry("CAPTURE_FULLY_REFUNDED", "The capture has already been fully refunded."),
          Map.entry(
              "REFUND_CAPTURE_CURRENCY_MISMATCH",
              "Refund must be in the same currency as" + " the capture."),
          Map.entry("PENDING_CAPTURE", "Cannot initiate a refund as the capture is pending."),
          Map.entry("REFUND_NOT_ALLOWED", "A refund of this capture is not allowed."),
          Map.entry(
              "TRANSACTION_DISPUTED",
              "Partial refunds cannot be offered at this time"
                  + " because there is an open case on this transaction."));

  private Issues() {}

  static String text(String issue) {
    return TEXTS.getOrDefault(issue, issue);
  }
}
