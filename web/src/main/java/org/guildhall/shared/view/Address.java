package org.guildhall.shared.view;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of the address table: the address people see and the page behind it. {@code {slug}}
 * stands for one step of the path, {@code {path*}} for all that is left.
 */
record Address(List<String> steps, String view) {

  static Address parse(String pattern, String view) {
    return new Address(steps(pattern), view);
  }

  /** What the placeholders stand for in this path, or empty when the path is another one. */
  Optional<Map<String, String>> match(String path) {
    var given = steps(path);
    var values = new LinkedHashMap<String, String>();
    for (int i = 0; i < steps.size(); i++) {
      var step = steps.get(i);
      if (isRest(step)) {
        if (given.size() <= i) {
          return Optional.empty();
        }
        values.put(name(step), decode(String.join("/", given.subList(i, given.size()))));
        return Optional.of(values);
      }
      if (given.size() <= i || !(isPlace(step) || step.equals(given.get(i)))) {
        return Optional.empty();
      }
      if (isPlace(step)) {
        values.put(name(step), decode(given.get(i)));
      }
    }
    return given.size() == steps.size() ? Optional.of(values) : Optional.empty();
  }

  /**
   * The address with these values in its places; they are taken out of the map as they are used.
   */
  Optional<String> fill(Map<String, List<String>> values) {
    var filled = new ArrayList<String>();
    var used = new ArrayList<String>();
    for (var step : steps) {
      if (!isPlace(step)) {
        filled.add(step);
        continue;
      }
      var value = values.get(name(step));
      if (value == null || value.isEmpty() || value.get(0) == null || value.get(0).isEmpty()) {
        return Optional.empty();
      }
      used.add(name(step));
      filled.add(encode(value.get(0)));
    }
    used.forEach(values::remove);
    return Optional.of("/" + String.join("/", filled));
  }

  static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static String decode(String value) {
    return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private static List<String> steps(String path) {
    var trimmed = path.replaceAll("^/+|/+$", "");
    return trimmed.isEmpty() ? List.of() : List.of(trimmed.split("/+"));
  }

  private static boolean isPlace(String step) {
    return step.startsWith("{");
  }

  private static boolean isRest(String step) {
    return step.endsWith("*}");
  }

  private static String name(String step) {
    return step.replaceAll("[{}*]", "");
  }
}
