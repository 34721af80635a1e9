package org.guildhall.shared.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.ErrorCode;

/**
 * The one table from the schema's rules to our codes ({@code constraints.properties}). A rule a
 * person can run into has a code; one that only a fault of ours can break is {@code internal}.
 */
final class Constraints {
  private static final String INTERNAL = "internal";
  private static final Map<String, String> CODES = load();

  private Constraints() {}

  /** The code of a broken rule; empty where breaking it is our own fault. */
  static Optional<ErrorCode> error(String constraint) {
    return Optional.ofNullable(constraint)
        .map(CODES::get)
        .filter(code -> !INTERNAL.equals(code))
        .map(Constraints::constant);
  }

  static Map<String, String> all() {
    return CODES;
  }

  /** {@code account.AccountError#EMAIL_TAKEN} as written in the table. */
  private static ErrorCode constant(String entry) {
    var parts = entry.split("[.#]");
    var name = "org.guildhall." + parts[0] + ".entity." + parts[1];
    for (var constant : type(name).getEnumConstants()) {
      if (constant.name().equals(parts[2])) {
        return constant;
      }
    }
    throw new IllegalStateException("constraints.properties names an unknown code: " + entry);
  }

  private static Class<? extends ErrorCode> type(String name) {
    try {
      return Class.forName(name, true, Constraints.class.getClassLoader())
          .asSubclass(ErrorCode.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException("constraints.properties names an unknown type " + name, e);
    }
  }

  private static Map<String, String> load() {
    var table = new Properties();
    try (var in = Constraints.class.getResourceAsStream("constraints.properties")) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(e -> (String) e.getKey(), e -> (String) e.getValue()));
  }
}
