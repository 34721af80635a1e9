package org.guildhall.catalog.entity;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * What a listing says of its thing, without options, prices and pictures; changed as one.
 *
 * @param description sanitised HTML
 * @param processingMinDays working days, as {@code processingMaxDays}
 * @param taxCode null: the category's
 */
public record ListingText(
    String title,
    String description,
    UUID categoryId,
    UUID shippingProfileId,
    ProductKind kind,
    boolean trackStock,
    int processingMinDays,
    int processingMaxDays,
    List<String> materials,
    List<String> tags,
    String dimensions,
    String madeIn,
    Integer weightGrams,
    String taxCode) {

  public ListingText {
    title = title == null ? "" : title.strip();
    description = description == null ? "" : description;
    materials = words(materials, ListingText::named);
    tags = words(tags, word -> word.toLowerCase(Locale.ROOT));
  }

  /** A thing with nothing said of it yet but its title. */
  public static ListingText titled(String title) {
    return new ListingText(
        title,
        "",
        null,
        null,
        ProductKind.READY_TO_SHIP,
        true,
        1,
        3,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }

  /** The same with another description. */
  public ListingText describedAs(String html) {
    return new ListingText(
        title,
        html,
        categoryId,
        shippingProfileId,
        kind,
        trackStock,
        processingMinDays,
        processingMaxDays,
        materials,
        tags,
        dimensions,
        madeIn,
        weightGrams,
        taxCode);
  }

  /** One spelling, so that a material is one choice in a filter. */
  private static String named(String material) {
    return material.substring(0, 1).toUpperCase(Locale.ROOT) + material.substring(1);
  }

  private static List<String> words(List<String> words, UnaryOperator<String> spelling) {
    return words == null
        ? List.of()
        : words.stream()
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .map(spelling)
            .distinct()
            .toList();
  }
}
