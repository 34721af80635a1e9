package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.shared.view.MoneyFormat;
import org.guildhall.shared.view.Texts;

/**
 * A field of a listing that two editors left with two values.
 *
 * @param label what the editor calls it
 * @param mine what is typed here
 * @param saved what was saved elsewhere
 */
public record ListingDifference(String label, String mine, String saved) implements Serializable {
  private static final String LISTING = "workshop.listing.";

  /**
   * What the two say differently, in the order of the editor.
   *
   * @param names what a category and a shipping profile are called
   */
  static List<ListingDifference> between(
      ListingForm mine, ListingForm saved, Map<UUID, String> names) {
    var all = new ArrayList<ListingDifference>();
    var here = mine.getText();
    var there = saved.getText();
    add(all, "workshop.photos.title", photos(mine, saved), photos(saved, mine));
    add(all, LISTING + "title", here.getTitle(), there.getTitle());
    add(
        all,
        LISTING + "category",
        names.get(here.getCategoryId()),
        names.get(there.getCategoryId()));
    add(all, LISTING + "kind", kind(here), kind(there));
    add(all, LISTING + "description", here.getDescription(), there.getDescription());
    add(all, LISTING + "materials", here.getMaterials(), there.getMaterials());
    add(all, LISTING + "tags", here.getTags(), there.getTags());
    add(all, LISTING + "dimensions", here.getDimensions(), there.getDimensions());
    add(all, LISTING + "made_in", here.getMadeIn(), there.getMadeIn());
    add(all, LISTING + "weight", here.getWeightGrams(), there.getWeightGrams());
    add(all, "workshop.variants.title", variants(mine), variants(saved));
    add(all, LISTING + "track_stock", counted(here), counted(there));
    add(
        all,
        LISTING + "profile",
        names.get(here.getShippingProfileId()),
        names.get(there.getShippingProfileId()));
    add(all, LISTING + "min_days", here.getMinDays(), there.getMinDays());
    add(all, LISTING + "max_days", here.getMaxDays(), there.getMaxDays());
    return List.copyOf(all);
  }

  private static void add(List<ListingDifference> all, String key, Object mine, Object saved) {
    var here = Objects.toString(mine, "").strip().replace("\r\n", "\n");
    var there = Objects.toString(saved, "").strip().replace("\r\n", "\n");
    if (!here.equals(there)) {
      all.add(new ListingDifference(Texts.format(key), here, there));
    }
  }

  private static String kind(TextForm text) {
    return text.getKind() == null ? "" : Texts.format("catalog.kind." + text.getKind());
  }

  private static String counted(TextForm text) {
    return Texts.format(text.isTrackStock() ? "workshop.conflict.yes" : "workshop.conflict.no");
  }

  private static String variants(ListingForm form) {
    return Stream.concat(
            form.getOptions().stream()
                .filter(option -> !option.isEmpty())
                .map(option -> option.getName() + ": " + String.join(", ", option.labels())),
            form.getVariants().stream().map(ListingDifference::variant))
        .collect(Collectors.joining("\n"));
  }

  private static String variant(VariantForm variant) {
    var said = new StringJoiner(" · ");
    Stream.of(variant.getName(), Objects.toString(variant.getSku(), ""))
        .filter(words -> !words.isBlank())
        .forEach(said::add);
    said.add(MoneyFormat.exact(variant.getPrice()) + " × " + variant.getQuantity());
    if (!variant.isOffered()) {
      said.add(Texts.format("workshop.conflict.not_offered"));
    }
    return said.toString();
  }

  /** One line a photo, in their order, and whether the other side lacks it. */
  private static String photos(ListingForm form, ListingForm other) {
    var known = other.getPictures().stream().map(PictureForm::getMediaId).toList();
    return form.getPictures().stream()
        .map(
            picture ->
                known.contains(picture.getMediaId())
                    ? words(picture)
                    : Texts.format("workshop.conflict.photo_only_here", words(picture)))
        .collect(Collectors.joining("\n"));
  }

  private static String words(PictureForm picture) {
    var alt = Objects.toString(picture.getAltText(), "");
    return alt.isBlank() ? Texts.format("workshop.conflict.photo_without_words") : alt;
  }
}
