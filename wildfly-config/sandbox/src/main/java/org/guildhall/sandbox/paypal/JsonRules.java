package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The body that one endpoint takes: one field a line, its path, its kind and {@code required}; all
 * others are refused.
 */
final class JsonRules {

  /** A leaf: what it may be, and the longest text. */
  private record Leaf(String kind, List<String> choices, int longest) {}

  private static final int LONGEST = 127;
  private static final Pattern AMOUNT = Pattern.compile("-?\\d+(\\.\\d+)?");
  private static final Pattern QUANTITY = Pattern.compile("[1-9]\\d{0,9}");

  private final Map<String, JsonRules> children = new LinkedHashMap<>();
  private Leaf leaf;
  private boolean required;

  static JsonRules of(String lines) {
    JsonRules root = new JsonRules();
    lines.lines().filter(line -> !line.isBlank()).forEach(root::define);
    return root;
  }

  /** Refuses with a {@link PayPalError} what does not fit. */
  void check(ObjectNode body) {
    object(body, "");
  }

  private void define(String line) {
    String[] words = line.trim().split("\\s+");
    JsonRules place = this;
    for (String step : words[0].split("\\.")) {
      place = place.children.computeIfAbsent(step, name -> new JsonRules());
    }
    for (int i = 1; i < words.length; i++) {
      place.describe(words[i]);
    }
  }

  private void describe(String word) {
    int bracket = word.indexOf('(');
    String name = bracket < 0 ? word : word.substring(0, bracket);
    String argument = bracket < 0 ? "" : word.substring(bracket + 1, word.length() - 1);
    switch (name) {
      case "required" -> required = true;
      case "choice" -> leaf = new Leaf(name, List.of(argument.split("\\|")), LONGEST);
      case "money" -> {
        define("currency_code text(3) required");
        define("value amount required");
      }
      case "text" ->
          leaf =
              new Leaf(name, List.of(), argument.isEmpty() ? LONGEST : Integer.parseInt(argument));
      default -> leaf = new Leaf(name.toLowerCase(Locale.ROOT), List.of(), LONGEST);
    }
  }

  private void value(JsonNode value, String path) {
    if (leaf != null) {
      leaf(value, path);
    } else if (children.containsKey("[]")) {
      list(value, path);
    } else {
      object(value, path);
    }
  }

  private void object(JsonNode value, String path) {
    if (!value.isObject()) {
      throw PayPalError.invalid("INVALID_PARAMETER_SYNTAX", path);
    }
    Iterator<Map.Entry<String, JsonNode>> fields = value.fields();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      JsonRules child = children.get(field.getKey());
      if (child == null) {
        throw PayPalError.invalid("NOT_SUPPORTED", path + "/" + field.getKey());
      }
      child.value(field.getValue(), path + "/" + field.getKey());
    }
    children.forEach(
        (name, child) -> {
          if (child.required && !value.has(name)) {
            throw PayPalError.invalid("MISSING_REQUIRED_PARAMETER", path + "/" + name);
          }
        });
  }

  private void list(JsonNode value, String path) {
    if (!value.isArray()) {
      throw PayPalError.invalid("INVALID_PARAMETER_SYNTAX", path);
    }
    if (value.isEmpty()) {
      throw PayPalError.invalid("INVALID_ARRAY_MIN_ITEMS", path);
    }
    for (int i = 0; i < value.size(); i++) {
      children.get("[]").value(value.get(i), path + "/" + i);
    }
  }

  private void leaf(JsonNode value, String path) {
    if (!value.isTextual()) {
      throw PayPalError.invalid("INVALID_PARAMETER_SYNTAX", path);
    }
    String text = value.asText();
    if (text.isEmpty() || !leaf.kind().equals("url") && text.length() > leaf.longest()) {
      throw PayPalError.invalid("INVALID_STRING_LENGTH", path);
    }
    if (leaf.kind().equals("choice") && !leaf.choices().contains(text)) {
      throw PayPalError.invalid("INVALID_PARAMETER_VALUE", path);
    }
    boolean fits =
        switch (leaf.kind()) {
          case "amount" -> AMOUNT.matcher(text).matches();
          case "quantity" -> QUANTITY.matcher(text).matches();
          case "url" -> isUrl(text);
          default -> true;
        };
    if (!fits) {
      throw PayPalError.invalid("INVALID_PARAMETER_SYNTAX", path);
    }
  }

  private static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      return uri.getHost() != null && uri.getScheme().matches("https?");
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
