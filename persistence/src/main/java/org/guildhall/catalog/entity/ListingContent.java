package org.guildhall.catalog.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The columns behind {@link ListingText}; replaced as a whole. */
@Embeddable
class ListingContent {
  private String title;
  private String description;
  private UUID categoryId;
  private UUID shippingProfileId;

  @Enumerated(EnumType.STRING)
  private ProductKind kind;

  private boolean trackStock;
  private int processingMinDays;
  private int processingMaxDays;
  private List<String> materials;
  private List<String> tags;
  private String dimensions;
  private String madeIn;
  private Integer weightGrams;
  private String taxCode;

  protected ListingContent() {}

  /** Refuses words that may not stand on a listing. */
  static ListingContent checked(ListingText text) {
    ListingRules.check(text);
    return new ListingContent(text);
  }

  private ListingContent(ListingText text) {
    title = text.title();
    description = text.description();
    categoryId = text.categoryId();
    shippingProfileId = text.shippingProfileId();
    kind = text.kind();
    trackStock = text.trackStock() || text.kind() == ProductKind.ONE_OF_A_KIND;
    processingMinDays = text.processingMinDays();
    processingMaxDays = text.processingMaxDays();
    materials = text.materials();
    tags = text.tags();
    dimensions = text.dimensions();
    madeIn = text.madeIn();
    weightGrams = text.weightGrams();
    taxCode = text.taxCode();
  }

  ListingText text() {
    return new ListingText(
        title,
        description,
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

  boolean isOneOfAKind() {
    return kind == ProductKind.ONE_OF_A_KIND;
  }

  /** What a listing of this content, these pictures and this price lacks to be published. */
  Set<PublishRequirement> missing(List<ProductImage> images, long priceMinor) {
    var missing = EnumSet.noneOf(PublishRequirement.class);
    if (categoryId == null) {
      missing.add(PublishRequirement.CATEGORY);
    }
    if (images.isEmpty()) {
      missing.add(PublishRequirement.PICTURE);
    } else if (images.stream().anyMatch(image -> image.getAltText().isBlank())) {
      missing.add(PublishRequirement.ALT_TEXT);
    }
    if (priceMinor == 0) {
      missing.add(PublishRequirement.PRICE);
    }
    if (shippingProfileId == null) {
      missing.add(PublishRequirement.SHIPPING_PROFILE);
    }
    return missing;
  }
}
