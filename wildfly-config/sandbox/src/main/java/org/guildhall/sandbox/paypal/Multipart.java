package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.sandbox.http.Request;

/** Forms with an input of JSON, as calls take them that could carry files as well. */
final class Multipart {

  private static final Pattern BOUNDARY =
      Pattern.compile("multipart/form-data;\\s*boundary=\"?([^\";]+)\"?");
  private static final Pattern INPUT = Pattern.compile("(?i)\\sname=\"input\"");

  private Multipart() {}

  static boolean is(Request request) {
    return boundary(request).matches();
  }

  /** The part named input, unread; refuses a form without it, and what is no form. */
  static String input(Request request) {
    Matcher boundary = boundary(request);
    if (!boundary.matches()) {
      throw PayPalError.of(
          415, "UNSUPPORTED_MEDIA_TYPE", null, "The server does not support the media type.");
    }
    for (String part : request.bodyText().split(Pattern.quote("--" + boundary.group(1)))) {
      String[] halves = part.split("\r\n\r\n", 2);
      if (halves.length == 2 && INPUT.matcher(halves[0]).find()) {
        return halves[1].strip();
      }
    }
    throw PayPalError.invalid("MISSING_REQUIRED_PARAMETER", "/input");
  }

  static ObjectNode read(Request request) {
    return PayPalApi.object(input(request));
  }

  private static Matcher boundary(Request request) {
    return BOUNDARY.matcher(request.header("Content-Type").orElse(""));
  }
}
