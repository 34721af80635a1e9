package org.guildhall.catalog.entity;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
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

  ListingContent(ListingText text) {
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

  UUID getCategoryId() {
    return categoryId;
  }

  UUID getShippingProfileId() {
    return shippingProfileId;
  }

  ProductKind getKind() {
    return kind;
  }
}
