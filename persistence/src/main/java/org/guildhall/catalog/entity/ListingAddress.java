package org.guildhall.catalog.entity;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes a {@link ListingFilter} into the query of an address and reads it back. Parameters:
 * category, kind, from, to (whole or decimal major units), stock, by, material, stars, fresh, sort,
 * at. What cannot be read is left out: an address someone mangled still shows a list.
 */
public final class ListingAddress {
  private static final int LONGEST_WORD = 60;

  private ListingAddress() {}

  /** The filter of a request's parameters. */
  public static ListingFilter read(Map<String, String[]> parameters) {
    return ListingFilter.everything()
        .in(path(first(parameters, "category")))
        .ofKinds(all(parameters, "kind").flatMap(ListingAddress::kind).toList())
        .priced(minor(first(parameters, "from")), minor(first(parameters, "to")))
        .onlyInStock(first(parameters, "stock") != null)
        .shippedBy(day(first(parameters, "by")))
        .ofMaterials(
            all(parameters, "material")
                .filter(m -> m.length() <= LONGEST_WORD)
                .limit(10)
                .collect(Collectors.toSet()))
        .ratedAtLeast(stars(first(parameters, "stars")))
        .onlyFresh(first(parameters, "fresh") != null)
        .sorted(ListingSort.of(first(parameters, "sort")))
        .at(first(parameters, "at"));
  }

  /** The query of the filter's address without a question mark; empty for an unfiltered list. */
  public static String write(ListingFilter filter) {
    var parts = new ArrayList<String>();
    add(parts, "category", filter.category());
    filter.kinds().stream().sorted().forEach(kind -> add(parts, "kind", word(kind)));
    add(parts, "from", major(filter.priceFromMinor()));
    add(parts, "to", major(filter.priceToMinor()));
    add(parts, "stock", filter.inStock() ? "1" : null);
    add(parts, "by", filter.shipsBy());
    filter.materials().stream().sorted().forEach(m -> add(parts, "material", m));
    add(parts, "stars", filter.minRating());
    add(parts, "fresh", filter.fresh() ? "1" : null);
    add(parts, "sort", filter.sort() == ListingSort.BEST ? null : filter.sort().parameter());
    add(parts, "at", filter.cursor());
    return String.join("&", parts);
  }

  /** A kind as it stands in an address, {@code made-to-order}. */
  public static String word(ProductKind kind) {
    return kind.name().toLowerCase().replace('_', '-');
  }

  private static void add(List<String> parts, String name, Object value) {
    if (value != null) {
      parts.add(name + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
    }
  }

  private static Stream<ProductKind> kind(String word) {
    return Arrays.stream(ProductKind.values()).filter(kind -> word(kind).equals(word));
  }

  private static Stream<String> all(Map<String, String[]> parameters, String name) {
    return Arrays.stream(parameters.getOrDefault(name, new String[0]))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static String first(Map<String, String[]> parameters, String name) {
    return all(parameters, name).findFirst().orElse(null);
  }

  private static String path(String text) {
    return text != null && text.matches("[a-z0-9-]+(/[a-z0-9-]+){0,4}") ? text : null;
  }

  private static Long minor(String major) {
    return major != null && major.matches("\\d{1,7}(\\.\\d{1,2})?")
        ? new BigDecimal(major).movePointRight(2).longValueExact()
        : null;
  }

  private static String major(Long minor) {
    return minor == null ? null : BigDecimal.valueOf(minor, 2).stripTrailingZeros().toPlainString();
  }

  private static Integer stars(String text) {
    return text != null && text.matches("[1-5]") ? Integer.valueOf(text) : null;
  }

  private static LocalDate day(String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException notADay) {
      // an address someone mangled: the filter falls away
      return null;
    }
  }
}
