package org.guildhall.order.entity;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;

/** Where a parcel goes. */
public record Destination(
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone) {
  private static final int LONGEST = 100;

  /** The same, trimmed; refuses the first field that is missing or cannot be right. */
  public Destination checked() {
    var to =
        new Destination(
            required("name", name),
            required("line1", line1),
            optional("line2", line2),
            required("city", city),
            optional("region", upper(region)),
            optional("postalCode", postalCode),
            required("country", upper(country)),
            optional("phone", phone));
    if (!to.country.matches("[A-Z]{2}")) {
      throw BusinessException.at("country", SharedError.INVALID);
    }
    if (to.country.equals("US")) {
      to.checkUs();
    }
    return to;
  }

  /** In one breath: street, city, region and code, as on an envelope. */
  public String inOneLine() {
    var place = join(" ", region, postalCode);
    return join(", ", name, line1, line2, city, place, country.equals("US") ? null : country);
  }

  private void checkUs() {
    if (region == null || !UsStates.isState(region)) {
      throw BusinessException.at("region", CheckoutError.REGION_REQUIRED);
    }
    if (postalCode == null || !postalCode.matches("\\d{5}(-\\d{4})?")) {
      throw BusinessException.at("postalCode", CheckoutError.BAD_POSTAL_CODE);
    }
  }

  private static String upper(String value) {
    return value == null ? null : value.toUpperCase(Locale.ROOT);
  }

  private static String required(String field, String value) {
    if (value == null || value.isBlank()) {
      throw BusinessException.at(field, SharedError.REQUIRED);
    }
    return optional(field, value);
  }

  private static String optional(String field, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    if (value.strip().length() > LONGEST) {
      throw BusinessException.at(field, SharedError.TOO_LONG, LONGEST);
    }
    return value.strip();
  }

  private static String join(String glue, String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(glue));
  }

  /** The two-letter codes that may stand in a US address. */
  public static List<String> usStates() {
    return UsStates.CODES;
  }
}
