package org.guildhall.catalog.entity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shop.entity.ShopStatus;

/** A listing's page without its variants, read in one statement. */
public record ProductRow(
    UUID id,
    String slug,
    String title,
    String description,
    ProductState state,
    ProductKind kind,
    boolean trackStock,
    String currency,
    long priceMinMinor,
    long priceMaxMinor,
    int processingMinDays,
    int processingMaxDays,
    List<String> materials,
    List<String> tags,
    String dimensions,
    String madeIn,
    Integer weightGrams,
    Instant publishedAt,
    String categoryPath,
    UUID categoryId,
    long available,
    long ratingSum,
    int ratingCount,
    List<PictureRow> pictures,
    MakerRow maker,
    RateRow rate) {

  public boolean isOnSale() {
    return state == ProductState.ACTIVE && maker.status() == ShopStatus.OPEN;
  }

  /** The shop as a listing's page shows it. */
  public record MakerRow(
      UUID id,
      String slug,
      String name,
      String tagline,
      String place,
      String makers,
      ShopStatus status,
      int returnsDays,
      String returnPolicy,
      String workingDays,
      Instant openedAt,
      long listings) {}

  /** What the listing costs to send to the asked country, or null when it is not sent there. */
  public record RateRow(
      String service,
      long firstMinor,
      long additionalMinor,
      int transitMinDays,
      int transitMaxDays,
      Long freeOverMinor,
      String currency) {}
}
