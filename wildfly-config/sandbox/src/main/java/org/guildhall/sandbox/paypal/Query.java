package org.guildhall.sandbox.paypal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.guildhall.sandbox.http.Request;

/** Values of a query as PayPal takes them. */
record Query(Request request) {

  /** A moment; refuses one that is missing or no moment. */
  Instant time(String name) {
    return optionalTime(name)
        .orElseThrow(
            () ->
                PayPalError.of(
                    400, "MISSING_REQUIRED_PARAMETER", name, "A required field is missing."));
  }

  Optional<Instant> optionalTime(String name) {
    try {
      return request.queryParameter(name).map(text -> OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException notATime) {
      throw PayPalError.invalid("INVALID_PARAMETER_SYNTAX", name);
    }
  }

  /** A number from one to the most. */
  int number(String name, int usual, int most) {
    String text = request.queryParameter(name).orElse(String.valueOf(usual));
    if (!text.matches("[1-9]\\d{0,5}") || Integer.parseInt(text) > most) {
      throw PayPalError.invalid("INVALID_PARAMETER_VALUE", name);
    }
    return Integer.parseInt(text);
  }

  Optional<String> text(String name) {
    return request.queryParameter(name);
  }
}
