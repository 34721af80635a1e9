package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.guildhall.catalog.service.EditListingCommand;
import org.guildhall.catalog.service.ListingDetails;

/** All that is typed in the editor of a listing; nothing of it is lost when a save is refused. */
public class ListingForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int AXES = 3;

  private UUID id;
  private int version;
  private final TextForm text = new TextForm();
  private final List<OptionForm> options = new ArrayList<>();
  private final List<VariantForm> variants = new ArrayList<>();
  private final List<PictureForm> pictures = new ArrayList<>();

  static ListingForm of(ListingDetails listing) {
    var form = new ListingForm();
    form.id = listing.id();
    form.version = listing.version();
    form.text.read(listing.text(), listing.description());
    listing.options().forEach(option -> form.options.add(OptionForm.of(option)));
    while (form.options.size() < AXES) {
      form.options.add(new OptionForm());
    }
    listing.variants().forEach(variant -> form.variants.add(VariantForm.of(variant)));
    if (form.variants.isEmpty()) {
      form.variants.add(VariantForm.empty(List.of()));
    }
    listing.pictures().forEach(picture -> form.pictures.add(PictureForm.of(picture)));
    return form;
  }

  /** Goes on from a later save: what is typed stays, and stock counts from what is there now. */
  void follow(ListingDetails later) {
    version = later.version();
    var there = ListingForm.of(later).variants;
    variants.forEach(variant -> variant.follow(there));
  }

  /** What is to be saved. A draft that has no price at all keeps its variants for later. */
  EditListingCommand command() {
    var priced = variants.stream().anyMatch(variant -> variant.priceMinor() != null);
    return new EditListingCommand(
        id,
        version,
        text.text(),
        used().stream().map(OptionForm::spec).toList(),
        priced ? variants.stream().map(VariantForm::change).toList() : List.of(),
        pictures.stream().map(PictureForm::spec).toList());
  }

  /** Makes a row for each combination of the typed values; rows that fit stay as they are. */
  void combine() {
    var before = List.copyOf(variants);
    var price = before.stream().map(VariantForm::priceMinor).filter(Objects::nonNull).findFirst();
    variants.clear();
    for (var labels : combinations()) {
      variants.add(
          before.stream()
              .filter(variant -> variant.labels().equals(labels))
              .findFirst()
              .orElseGet(() -> VariantForm.empty(labels).priced(price.orElse(null))));
    }
  }

  private List<List<String>> combinations() {
    List<List<String>> all = List.of(List.of());
    for (var option : used()) {
      var longer = new ArrayList<List<String>>();
      for (var labels : all) {
        for (var label : option.labels()) {
          var next = new ArrayList<>(labels);
          next.add(label);
          longer.add(List.copyOf(next));
        }
      }
      all = longer;
    }
    return all;
  }

  private List<OptionForm> used() {
    return options.stream().filter(option -> !option.isEmpty()).toList();
  }

  void add(UUID mediaId) {
    pictures.add(PictureForm.added(mediaId));
  }

  void remove(PictureForm picture) {
    pictures.remove(picture);
  }

  /** Moves a photo one place; at an end it stays. */
  void move(PictureForm picture, int by) {
    int from = pictures.indexOf(picture);
    int to = from + by;
    if (from >= 0 && to >= 0 && to < pictures.size()) {
      Collections.swap(pictures, from, to);
    }
  }

  public UUID getId() {
    return id;
  }

  public int getVersion() {
    return version;
  }

  public TextForm getText() {
    return text;
  }

  public List<OptionForm> getOptions() {
    return options;
  }

  public List<VariantForm> getVariants() {
    return variants;
  }

  public List<PictureForm> getPictures() {
    return pictures;
  }
}
