package org.guildhall.sandbox.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.guildhall.sandbox.state.Json;

/** Reads single values of a form and refuses bad ones in Stripe's words. */
final class ParamValues {

  private static final int LONGEST_TEXT = 5000;
  private static final int MOST_METADATA = 50;
  private static final int LONGEST_METADATA_KEY = 40;
  private static final int LONGEST_METADATA_VALUE = 500;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  private ParamValues() {}

  static JsonNode leaf(ParamRule rule, String text, String place) {
    if (text.isEmpty()) {
      throw StripeError.invalid(
          "parameter_invalid_empty",
          place,
          "You passed an empty string for '"
              + place
              + "'. We assume empty values are an attempt to"
              + " unset a parameter; however '"
              + place
              + "' cannot be unset. You should remove '"
              + place
              + "' from your request or supply a non-empty value.");
    }
    return switch (rule.kind()) {
      case INTEGER -> integer(rule, text, place);
      case BOOLEAN -> truth(text, place);
      case URL -> url(text, place);
      case EMAIL -> email(text, place);
      case CURRENCY -> currency(text, place);
      case CHOICE -> choice(rule, text, place);
      default -> text(text, place);
    };
  }

  /** Metadata: limits as Stripe's; an empty value means that the key is not wanted. */
  static ObjectNode map(ObjectNode raw, String place) {
    if (raw.size() > MOST_METADATA) {
      throw StripeError.invalid(
          null, place, "You can only specify up to " + MOST_METADATA + " metadata keys.");
    }
    ObjectNode checked = Json.object();
    Iterator<Map.Entry<String, JsonNode>> fields = raw.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      String value = field.getValue().isTextual() ? field.getValue().asText() : null;
      checkMetadata(field.getKey(), value, place);
      if (!value.isEmpty()) {
        checked.put(field.getKey(), value);
      }
    }
    return checked;
  }

  private static void checkMetadata(String key, String value, String place) {
    if (value == null) {
      throw StripeError.invalid(
          null, place + "[" + key + "]", "Metadata values must be strings, not hashes.");
    }
    if (key.length() > LONGEST_METADATA_KEY) {
      throw StripeError.invalid(
          null,
          place,
          "Metadata keys can have up to "
              + LONGEST_METADATA_KEY
              + " characters, but you passed in a key that is "
              + key.length()
              + " characters. Invalid key: "
              + key);
    }
    if (value.length() > LONGEST_METADATA_VALUE) {
      throw StripeError.invalid(
          null,
          place,
          "Metadata values can have up to "
              + LONGEST_METADATA_VALUE
              + " characters, but you passed in a value that is "
              + value.length()
              + " characters. Invalid value: "
              + value);
    }
  }

  private static JsonNode integer(ParamRule rule, String text, String place) {
    long number;
    try {
      number = Long.parseLong(text);
    } catch (NumberFormatException notANumber) {
      throw StripeError.invalid("parameter_invalid_integer", place, "Invalid integer: " + text);
    }
    if (number < rule.minimum()) {
      throw StripeError.invalid(
          "parameter_invalid_integer",
          place,
          "This value must be greater than or equal to " + rule.minimum() + ".");
    }
    return LongNode.valueOf(number);
  }

  private static JsonNode truth(String text, String place) {
    if (!text.equals("true") && !text.equals("false")) {
      throw StripeError.invalid(null, place, "Invalid boolean: " + text);
    }
    return BooleanNode.valueOf(text.equals("true"));
  }

  private static JsonNode url(String text, String place) {
    try {
      URI uri = new URI(text.replace("{CHECKOUT_SESSION_ID}", "cs_test"));
      if (uri.getHost() != null && uri.getScheme().matches("https?")) {
        return text(text, place);
      }
    } catch (URISyntaxException notAnAddress) {
      throw invalidUrl(place);
    }
    throw invalidUrl(place);
  }

  private static StripeError invalidUrl(String place) {
    return StripeError.invalid("url_invalid", place, "Not a valid URL");
  }

  private static JsonNode email(String text, String place) {
    if (!EMAIL.matcher(text).matches()) {
      throw StripeError.invalid("email_invalid", place, "Invalid email address: " + text);
    }
    return text(text, place);
  }

  private static JsonNode currency(String text, String place) {
    String code = text.toLowerCase(Locale.ROOT);
    boolean known =
        Currency.getAvailableCurrencies().stream()
            .anyMatch(currency -> currency.getCurrencyCode().equalsIgnoreCase(code));
    if (!known) {
      throw StripeError.invalid(null, place, "Invalid currency: " + code + ".");
    }
    return TextNode.valueOf(code);
  }

  private static JsonNode choice(ParamRule rule, String text, String place) {
    if (!rule.choices().contains(text)) {
      throw StripeError.invalid(
          null,
          place,
          "Invalid " + place + ": must be one of " + String.join(", ", rule.choices()));
    }
    return TextNode.valueOf(text);
  }

  private static JsonNode text(String text, String place) {
    if (text.length() > LONGEST_TEXT) {
      throw StripeError.invalid(
          null, place, "Invalid string: must be at most " + LONGEST_TEXT + " characters");
    }
    return TextNode.valueOf(text);
  }
}
