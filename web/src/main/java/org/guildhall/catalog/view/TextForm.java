package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.UUID;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.ProductKind;

/** What a listing says, as it is typed: lists with commas between their words. */
public class TextForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private String title;
  private String description;
  private UUID categoryId;
  private UUID shippingProfileId;
  private ProductKind kind;
  private boolean trackStock;
  private Integer minDays;
  private Integer maxDays;
  private String materials;
  private String tags;
  private String dimensions;
  private String madeIn;
  private Integer weightGrams;
  private String taxCode;

  void read(ListingText text, String plain) {
    title = text.title();
    description = plain;
    categoryId = text.categoryId();
    shippingProfileId = text.shippingProfileId();
    kind = text.kind();
    trackStock = text.trackStock();
    minDays = text.processingMinDays();
    maxDays = text.processingMaxDays();
    materials = String.join(", ", text.materials());
    tags = String.join(", ", text.tags());
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
        trackStock || kind == ProductKind.ONE_OF_A_KIND,
        minDays == null ? 0 : minDays,
        maxDays == null ? 0 : maxDays,
        OptionForm.words(materials),
        OptionForm.words(tags),
        dimensions,
        madeIn,
        weightGrams,
        taxCode);
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getDescription() {
    return description;
  }

  public void setDescription(String description) {
    this.description = description;
  }

  public UUID getCategoryId() {
    return categoryId;
  }

  public void setCategoryId(UUID categoryId) {
    this.categoryId = categoryId;
  }

  public UUID getShippingProfileId() {
    return shippingProfileId;
  }

  public void setShippingProfileId(UUID shippingProfileId) {
    this.shippingProfileId = shippingProfileId;
  }

  public ProductKind getKind() {
    return kind;
  }

  public void setKind(ProductKind kind) {
    this.kind = kind;
  }

  public boolean isTrackStock() {
    return trackStock;
  }

  public void setTrackStock(boolean trackStock) {
    this.trackStock = trackStock;
  }

  public Integer getMinDays() {
    return minDays;
  }

  public void setMinDays(Integer minDays) {
    this.minDays = minDays;
  }

  public Integer getMaxDays() {
    return maxDays;
  }

  public void setMaxDays(Integer maxDays) {
    this.maxDays = maxDays;
  }

  public String getMaterials() {
    return materials;
  }

  public void setMaterials(String materials) {
    this.materials = materials;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  public String getDimensions() {
    return dimensions;
  }

  public void setDimensions(String dimensions) {
    this.dimensions = dimensions;
  }

  public String getMadeIn() {
    return madeIn;
  }

  public void setMadeIn(String madeIn) {
    this.madeIn = madeIn;
  }

  public Integer getWeightGrams() {
    return weightGrams;
  }

  public void setWeightGrams(Integer weightGrams) {
    this.weightGrams = weightGrams;
  }
}
