package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

  static List<ListingDifference> between(ListingForm mine, ListingForm saved) {
    var all = new ArrayList<ListingDifference>();
    var here = mine.getText();
    var there = saved.getText();
    add(all, "workshop.listing.title", here.getTitle(), there.getTitle());
    add(all, "workshop.listing.description", here.getDescription(), there.getDescription());
    add(all, "workshop.listing.materials", here.getMaterials(), there.getMaterials());
    add(all, "workshop.listing.tags", here.getTags(), there.getTags());
    add(all, "workshop.listing.dimensions", here.getDimensions(), there.getDimensions());
    add(all, "workshop.listing.min_days", here.getMinDays(), there.getMinDays());
    add(all, "workshop.listing.max_days", here.getMaxDays(), there.getMaxDays());
    add(all, "workshop.variants.title", variants(mine), variants(saved));
    add(all, "workshop.photos.title", photos(mine), photos(saved));
    return List.copyOf(all);
  }

  private static void add(List<ListingDifference> all, String key, Object mine, Object saved) {
    var here = Objects.toString(mine, "").strip().replace("\r\n", "\n");
    var there = Objects.toString(saved, "").strip().replace("\r\n", "\n");
    if (!here.equals(there)) {
      all.add(new ListingDifference(Texts.format(key), here, there));
    }
  }

  private static String variants(ListingForm form) {
    return form.getVariants().stream()
        .map(v -> v.getName() + ": " + price(v) + " × " + v.getQuantity())
        .collect(Collectors.joining("\n"));
  }

  private static String price(VariantForm variant) {
    return MoneyFormat.exact(variant.getPrice());
  }

  private static String photos(ListingForm form) {
    return form.getPictures().stream()
        .map(picture -> Objects.toString(picture.getAltText(), ""))
        .collect(Collectors.joining("\n"));
  }
}
