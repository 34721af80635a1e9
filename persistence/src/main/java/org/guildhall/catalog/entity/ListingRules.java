package org.guildhall.catalog.entity;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.guildhall.shared.entity.BusinessException;

/** Refuses what a listing must not say, before anything of it is changed. */
final class ListingRules {
  static final int LONGEST_TITLE = 140;
  static final int MOST_OPTIONS = 3;
  static final int MOST_VARIANTS = 100;
  static final int MOST_PICTURES = 12;
  static final long HIGHEST_PRICE = 100_000_000;

  private ListingRules() {}

  static void check(ListingText text) {
    require(
        !text.title().isEmpty() && text.title().length() <= LONGEST_TITLE,
        "title",
        CatalogError.TITLE_LENGTH,
        LONGEST_TITLE);
    require(
        text.processingMinDays() >= 0
            && text.processingMinDays() <= text.processingMaxDays()
            && text.processingMaxDays() <= 365,
        "processing",
        CatalogError.PROCESSING_RANGE,
        365);
    require(
        text.weightGrams() == null || text.weightGrams() > 0, "weight", CatalogError.WEIGHT_RANGE);
    require(text.tags().size() <= 13, "tags", CatalogError.TOO_MANY_TAGS, 13);
  }

  static void check(List<OptionSpec> options) {
    require(options.size() <= MOST_OPTIONS, "options", CatalogError.OPTION_COUNT, MOST_OPTIONS);
    require(
        options.stream().allMatch(o -> !o.name().isEmpty() && o.name().length() <= 40)
            && distinct(options, o -> o.name().toLowerCase(Locale.ROOT)),
        "options",
        CatalogError.OPTION_NAME,
        40);
    for (var option : options) {
      require(
          !option.values().isEmpty()
              && option.values().stream().allMatch(v -> !v.isEmpty() && v.length() <= 60)
              && distinct(option.values(), Function.identity()),
          "options",
          CatalogError.OPTION_VALUES,
          option.name());
    }
  }

  static void check(List<OptionSpec> options, List<VariantSpec> variants) {
    check(options);
    require(
        !variants.isEmpty() && variants.size() <= MOST_VARIANTS,
        "variants",
        CatalogError.VARIANT_COUNT,
        MOST_VARIANTS);
    for (var variant : variants) {
      check(options, variant);
    }
    require(distinct(variants, VariantSpec::labels), "variants", CatalogError.VARIANT_TWICE);
    require(
        distinct(variants.stream().map(VariantSpec::sku).filter(Objects::nonNull).toList(), s -> s),
        "variants",
        CatalogError.SKU_TWICE);
  }

  private static void check(List<OptionSpec> options, VariantSpec variant) {
    var fits = variant.labels().size() == options.size();
    for (int i = 0; fits && i < options.size(); i++) {
      fits = options.get(i).values().contains(variant.labels().get(i));
    }
    require(fits, "variants", CatalogError.VARIANT_VALUES, String.join(", ", variant.labels()));
    require(
        variant.priceMinor() > 0 && variant.priceMinor() <= HIGHEST_PRICE,
        "variants",
        CatalogError.VARIANT_PRICE,
        String.join(", ", variant.labels()));
    require(
        variant.compareAtMinor() == null || variant.compareAtMinor() > variant.priceMinor(),
        "variants",
        CatalogError.VARIANT_COMPARE_AT,
        String.join(", ", variant.labels()));
  }

  static void checkPictures(List<PictureSpec> pictures) {
    require(
        pictures.size() <= MOST_PICTURES && distinct(pictures, PictureSpec::mediaId),
        "pictures",
        CatalogError.PICTURE_COUNT,
        MOST_PICTURES);
    require(
        pictures.stream().allMatch(p -> p.altText().length() <= 300),
        "pictures",
        CatalogError.ALT_TEXT_LENGTH,
        300);
  }

  private static <T> boolean distinct(List<T> things, Function<T, ?> key) {
    var seen = new HashSet<>();
    return things.stream().map(key).allMatch(seen::add);
  }

  static void require(boolean holds, String field, CatalogError error, Object... arguments) {
    if (!holds) {
      throw BusinessException.at(field, error, arguments);
    }
  }
}
