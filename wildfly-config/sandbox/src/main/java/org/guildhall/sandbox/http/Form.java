package org.guildhall.sandbox.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The pairs of a query string or of an {@code application/x-www-form-urlencoded} body, in order.
 */
public record Form(List<Pair> pairs) {

  /** One decoded name and value. */
  public record Pair(String name, String value) {}

  public Form {
    pairs = List.copyOf(pairs);
  }

  public static Form parse(String encoded) {
    List<Pair> pairs = new ArrayList<>();
    if (encoded != null) {
      for (String part : encoded.split("&")) {
        if (!part.isEmpty()) {
          pairs.add(pair(part));
        }
      }
    }
    return new Form(pairs);
  }

  public Optional<String> first(String name) {
    return pairs.stream().filter(pair -> pair.name().equals(name)).map(Pair::value).findFirst();
  }

  /** The value with blanks around it removed; empty when the field is missing. */
  public String text(String name) {
    return first(name).map(String::trim).orElse("");
  }

  private static Pair pair(String part) {
    int equals = part.indexOf('=');
    return equals < 0
        ? new Pair(decode(part), "")
        : new Pair(decode(part.substring(0, equals)), decode(part.substring(equals + 1)));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
