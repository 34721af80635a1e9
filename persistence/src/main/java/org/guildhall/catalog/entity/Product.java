package org.guildhall.catalog.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** A listing with its options, variants and pictures. */
@Entity
public class Product extends AggregateRoot {
  private UUID shopId;
  private String slug;
  @Embedded private ListingContent content;

  @Enumerated(EnumType.STRING)
  private ProductState state;

  private String stateReason;
  private String currency;
  private long priceMinMinor;
  private long priceMaxMinor;
  private Integer featuredRank;
  private String externalRef;
  private Instant publishedAt;

  @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<ProductOption> options = new ArrayList<>();

  @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<ProductVariant> variants = new ArrayList<>();

  @OneToMany(mappedBy = "product", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<ProductImage> images = new ArrayList<>();

  protected Product() {}

  private Product(UUID id, Instant when) {
    super(id, when);
  }

  /** A listing begins as a draft, seen by nobody but its shop. The slug must be free. */
  public static Product draft(
      UUID id, UUID shopId, String slug, String currency, ListingText text, Instant when) {
    var product = new Product(id, when);
    product.shopId = shopId;
    product.slug = slug;
    product.currency = currency;
    product.content = ListingContent.checked(text);
    product.state = ProductState.DRAFT;
    return product;
  }

  /** Changes what it says. Refuses a removed or archived listing, and bad words at their field. */
  public void edit(ListingText text, Instant when) {
    changing(() -> content = ListingContent.checked(text), when);
  }

  /**
   * Sets the axes of choice and what can be bought. Variants not named any more are retired.
   *
   * @return the variants that were retired now; their stock is to be taken off the shelf
   */
  public List<UUID> defineOptions(
      List<OptionSpec> newOptions, List<VariantSpec> newVariants, Instant when) {
    var retired = new ArrayList<UUID>();
    changing(() -> retired.addAll(arrange(newOptions, newVariants, when)), when);
    return retired;
  }

  /** Sets the pictures in their order. Refuses more than twelve, and one picture twice. */
  public void showPictures(List<PictureSpec> pictures, Instant when) {
    changing(() -> new ImageArrangement(this, images).apply(pictures, when), when);
  }

  /** Everything that still keeps it from being published. */
  public Set<PublishRequirement> missing() {
    return content.missing(images, priceMinMinor);
  }

  /** Shoppers may see and buy it. Refuses with everything that is missing. */
  public void publish(Instant when) {
    require(state.isPublishable(), ProductState.ACTIVE);
    requireNothingMissing();
    state = ProductState.ACTIVE;
    publishedAt = publishedAt == null ? when : publishedAt;
    touched(when);
  }

  /** Takes it out of sight for a while. */
  public void pause(Instant when) {
    require(state == ProductState.ACTIVE, ProductState.PAUSED);
    state = ProductState.PAUSED;
    touched(when);
  }

  /** Brings a paused listing back. */
  public void resume(Instant when) {
    require(state == ProductState.PAUSED, ProductState.ACTIVE);
    publish(when);
  }

  /** Taken away by the house, with a reason the seller reads. */
  public void remove(String reason, Instant when) {
    require(state != ProductState.ARCHIVED && state != ProductState.REMOVED, ProductState.REMOVED);
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", CatalogError.REASON_REQUIRED);
    }
    state = ProductState.REMOVED;
    stateReason = reason.strip();
    touched(when);
  }

  /** Put away by the seller for good. */
  public void archive(Instant when) {
    require(state != ProductState.ARCHIVED && state != ProductState.REMOVED, ProductState.ARCHIVED);
    state = ProductState.ARCHIVED;
    touched(when);
  }

  /** Moves it to another address; the old one stays known. */
  public void moveTo(String newSlug, Instant when) {
    slug = newSlug;
    touched(when);
  }

  /** Shows it on the home page, lower ranks first; null takes it off. */
  public void feature(Integer rank, Instant when) {
    featuredRank = rank;
    touched(when);
  }

  /** Remembers the row of an import it came from. */
  public void importedAs(String reference) {
    externalRef = reference;
  }

  private List<UUID> arrange(List<OptionSpec> axes, List<VariantSpec> specs, Instant when) {
    ListingRules.check(axes, specs);
    var retired = new VariantArrangement(this, options, variants).apply(axes, specs, when);
    var offered = getVariants().stream().filter(ProductVariant::isActive).toList();
    priceMinMinor = offered.stream().mapToLong(ProductVariant::getPriceMinor).min().orElse(0);
    priceMaxMinor = offered.stream().mapToLong(ProductVariant::getPriceMinor).max().orElse(0);
    return retired;
  }

  /** A listing that shoppers see stays complete. */
  private void changing(Runnable change, Instant when) {
    require(state.isEditable(), state);
    change.run();
    if (content.isOneOfAKind() && getVariants().size() > 1) {
      throw BusinessException.at("kind", CatalogError.ONE_OF_A_KIND_SINGLE);
    }
    if (state == ProductState.ACTIVE) {
      requireNothingMissing();
    }
    touched(when);
  }

  private void requireNothingMissing() {
    var missing = missing();
    if (!missing.isEmpty()) {
      throw new BusinessException(CatalogError.NOT_PUBLISHABLE, List.copyOf(missing).toArray());
    }
  }

  private void require(boolean allowed, ProductState target) {
    if (!allowed) {
      throw new BusinessException(CatalogError.ILLEGAL_TRANSITION, state, target);
    }
  }

  public UUID getShopId() {
    return shopId;
  }

  public String getSlug() {
    return slug;
  }

  public ListingText getText() {
    return content.text();
  }

  public ProductState getState() {
    return state;
  }

  public String getStateReason() {
    return stateReason;
  }

  public String getCurrency() {
    return currency;
  }

  public long getPriceMinMinor() {
    return priceMinMinor;
  }

  public long getPriceMaxMinor() {
    return priceMaxMinor;
  }

  public String getExternalRef() {
    return externalRef;
  }

  public Instant getPublishedAt() {
    return publishedAt;
  }

  public List<ProductOption> getOptions() {
    return Collections.unmodifiableList(options);
  }

  /** What the seller has on the listing, without the retired ones. */
  public List<ProductVariant> getVariants() {
    return variants.stream().filter(variant -> !variant.isRetired()).toList();
  }

  public Optional<ProductVariant> variant(List<String> labels) {
    return getVariants().stream().filter(v -> v.getLabels().equals(labels)).findFirst();
  }

  public List<ProductImage> getImages() {
    return Collections.unmodifiableList(images);
  }
}
