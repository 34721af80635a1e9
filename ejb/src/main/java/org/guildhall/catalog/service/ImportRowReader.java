package org.guildhall.catalog.service;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.RowRefusal;
import org.guildhall.catalog.entity.VariantSpec;

/**
 * Reads one row of the documented format ({@code docs/import.md}): either a row that can be
 * imported, or every reason why not, each at its column.
 */
final class ImportRowReader {
  static final List<String> REQUIRED = List.of("shop", "ref", "title", "category", "price");
  private static final int MOST_QUANTITY = 99_999;
  private static final int LONGEST_TITLE = 140;

  private final Map<String, UUID> categories;
  private final RichText richText;
  private final int number;
  private final Map<String, String> cells;
  private final List<RowRefusal> refusals = new ArrayList<>();

  ImportRowReader(
      Map<String, UUID> categories, RichText richText, int number, Map<String, String> cells) {
    this.categories = categories;
    this.richText = richText;
    this.number = number;
    this.cells = cells;
  }

  /** The row; only to be used where {@link #refusals()} is empty afterwards. */
  ImportRow read() {
    REQUIRED.stream().filter(c -> cell(c).isEmpty()).forEach(c -> refuse(c, ImportError.REQUIRED));
    var kind = kind();
    var price = price();
    var options = options(kind);
    return new ImportRow(
        number,
        bounded("shop", 2, 80, ImportError.SHOP_NAME_LENGTH),
        bounded("ref", 1, 120, ImportError.TOO_LONG),
        text(kind),
        options,
        price > 0 ? variants(options, price) : List.of(),
        quantity(kind),
        picture());
  }

  List<RowRefusal> refusals() {
    return refusals;
  }

  private ListingText text(ProductKind kind) {
    return new ListingText(
        bounded("title", 1, LONGEST_TITLE, ImportError.TOO_LONG),
        richText.clean(cell("description")),
        category(),
        null,
        kind,
        kind != ProductKind.MADE_TO_ORDER,
        1,
        kind == ProductKind.MADE_TO_ORDER ? 15 : 3,
        list("materials"),
        list("tags").stream().limit(13).toList(),
        optional("dimensions", 200),
        optional("made_in", 100),
        null,
        null);
  }

  private UUID category() {
    var path = cell("category").toLowerCase(Locale.ROOT);
    var found = categories.get(path);
    if (found == null && !path.isEmpty()) {
      refuse("category", ImportError.CATEGORY_UNKNOWN);
    }
    return found;
  }

  private ProductKind kind() {
    var word = cell("kind").toUpperCase(Locale.ROOT).replaceAll("[ -]", "_");
    if (word.isEmpty()) {
      return ProductKind.READY_TO_SHIP;
    }
    for (var kind : ProductKind.values()) {
      if (kind.name().equals(word) && kind != ProductKind.CUSTOM_QUOTE) {
        return kind;
      }
    }
    refuse("kind", ImportError.KIND_UNKNOWN);
    return ProductKind.READY_TO_SHIP;
  }

  /** Dollars with at most two decimals, as cents: 24, 24.5 and 24.50; never a sign or a comma. */
  private long price() {
    var text = cell("price");
    if (text.matches("\\d{1,7}(\\.\\d{1,2})?")) {
      var minor = new BigDecimal(text).movePointRight(2).longValueExact();
      if (minor > 0 && minor <= 100_000_000) {
        return minor;
      }
    }
    if (!text.isEmpty()) {
      refuse("price", ImportError.PRICE_INVALID);
    }
    return 0;
  }

  private int quantity(ProductKind kind) {
    var text = cell("quantity");
    if (text.isEmpty()) {
      return 1;
    }
    if (!text.matches("\\d{1,6}")) {
      refuse("quantity", ImportError.QUANTITY_INVALID);
      return 0;
    }
    var quantity = Integer.parseInt(text);
    if (quantity > MOST_QUANTITY || kind == ProductKind.ONE_OF_A_KIND && quantity > 1) {
      refuse("quantity", ImportError.QUANTITY_INVALID);
    }
    return quantity;
  }

  /** {@code Glaze: chalk white, moss; Size: small, large}. */
  private List<OptionSpec> options(ProductKind kind) {
    var text = cell("options");
    if (text.isEmpty()) {
      return List.of();
    }
    var parts = Stream.of(text.split(";")).filter(part -> !part.isBlank()).toList();
    if (kind == ProductKind.ONE_OF_A_KIND || parts.stream().anyMatch(p -> !p.contains(":"))) {
      refuse("options", ImportError.OPTIONS_INVALID);
      return List.of();
    }
    return parts.stream()
        .map(part -> part.split(":", 2))
        .map(part -> new OptionSpec(part[0], Arrays.asList(part[1].split(","))))
        .toList();
  }

  private static List<VariantSpec> variants(List<OptionSpec> options, long price) {
    List<List<String>> combinations = List.of(List.of());
    for (var option : options) {
      combinations =
          combinations.stream()
              .flatMap(
                  head ->
                      option.values().stream()
                          .map(v -> Stream.concat(head.stream(), Stream.of(v)).toList()))
              .toList();
    }
    return combinations.stream()
        .map(labels -> new VariantSpec(null, labels, null, price, null, true))
        .toList();
  }

  private String picture() {
    var name = cell("picture");
    if (name.isEmpty()) {
      return null;
    }
    if (!name.matches("[A-Za-z0-9_][A-Za-z0-9._-]{0,199}")) {
      refuse("picture", ImportError.PICTURE_NAME_INVALID);
    }
    return name;
  }

  private String bounded(String column, int least, int most, ImportError otherwise) {
    var text = cell(column);
    if (!text.isEmpty() && (text.length() < least || text.length() > most)) {
      refuse(column, otherwise);
    }
    return text;
  }

  private String optional(String column, int most) {
    var text = bounded(column, 0, most, ImportError.TOO_LONG);
    return text.isEmpty() ? null : text;
  }

  private List<String> list(String column) {
    return Stream.of(cell(column).split("[,;|]"))
        .map(String::strip)
        .filter(w -> !w.isEmpty())
        .toList();
  }

  private String cell(String column) {
    return cells.getOrDefault(column, "").strip();
  }

  private void refuse(String column, ImportError why) {
    refusals.add(new RowRefusal(number, column, why.code(), cell(column)));
  }
}
