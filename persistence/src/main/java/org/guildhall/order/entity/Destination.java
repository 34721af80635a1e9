package org.guildhall.order.entity;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.account.entity.PostalAddress;

/** Where a parcel goes: a copy of an address as it was when the order was made. */
public record Destination(
    String name,
    String line1,
    String line2,
    String city,
    String region,
    String postalCode,
    String country,
    String phone) {

  /** The destination a typed address names; refuses what no parcel would reach. */
  public static Destination of(PostalAddress typed) {
    var to = typed.checked();
    return new Destination(
        to.name(),
        to.line1(),
        to.line2(),
        to.city(),
        to.region(),
        to.postalCode(),
        to.country(),
        to.phone());
  }

  /** In one breath: name, street, city, region and code, as on an envelope. */
  public String inOneLine() {
    return join(", ", name, place());
  }

  /** Where it is, without the name. */
  public String place() {
    var code = join(" ", region, postalCode);
    return join(", ", line1, line2, city, code, country.equals("US") ? null : country);
  }

  private static String join(String glue, String... parts) {
    return Stream.of(parts)
        .filter(Objects::nonNull)
        .filter(part -> !part.isBlank())
        .collect(Collectors.joining(glue));
  }
}
