package org.guildhall.catalog.service;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.media.service.Picture;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.service.RatingSummary;

/**
 * A listing's page.
 *
 * @param description sanitised HTML
 * @param tracked false: made as often as it is wanted
 * @param trail the categories from the root down to its own; empty without one
 * @param more other things of the same maker
 */
public record ProductDetails(
    UUID id,
    String slug,
    String title,
    String description,
    ProductKind kind,
    boolean tracked,
    Money price,
    Money highestPrice,
    List<OptionDetails> options,
    List<VariantDetails> variants,
    List<Picture> pictures,
    MakerDetails maker,
    RatingSummary rating,
    Delivery delivery,
    List<String> materials,
    List<String> tags,
    String dimensions,
    String madeIn,
    Integer weightGrams,
    List<CategoryNode> trail,
    List<ProductCard> more) {

  public boolean isSoldOut() {
    return variants.stream().noneMatch(VariantDetails::available);
  }

  public boolean isFromPrice() {
    return highestPrice.minor() > price.minor();
  }

  /** The first picture, or null. */
  public Picture getPicture() {
    return pictures.isEmpty() ? null : pictures.get(0);
  }

  /** The variant a visitor sees first: the first that can be bought, else the first; or null. */
  public VariantDetails getFirstVariant() {
    return variants.stream()
        .filter(VariantDetails::available)
        .findFirst()
        .orElse(variants.isEmpty() ? null : variants.get(0));
  }

  /** The variant of that id, when it is on offer. */
  public Optional<VariantDetails> variant(UUID variantId) {
    return variants.stream().filter(v -> v.id().equals(variantId)).findFirst();
  }

  /** The variant with exactly those values, one of each axis. */
  public Optional<VariantDetails> withValues(List<UUID> valueIds) {
    return variants.stream().filter(v -> v.valueIds().equals(valueIds)).findFirst();
  }
}
