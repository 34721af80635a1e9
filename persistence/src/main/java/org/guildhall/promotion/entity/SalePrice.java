package org.guildhall.promotion.entity;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** A listing or one of its variants is cheaper from one moment to another. */
@Entity
public class SalePrice extends AggregateRoot {
  private UUID shopId;
  private UUID productId;
  private UUID variantId;
  private Integer percent;
  private Long amountMinor;
  private Instant startsAt;
  private Instant endsAt;

  protected SalePrice() {}

  private SalePrice(SaleTerms terms, Instant now) {
    super(Ids.at(now), now);
    this.shopId = terms.shopId();
    this.productId = terms.productId();
    this.variantId = terms.variantId();
    this.percent = terms.percent();
    this.amountMinor = terms.amountMinor();
    this.startsAt = terms.startsAt();
    this.endsAt = terms.endsAt();
  }

  /** Plans a sale. That no other covers its days is for the schema to say. */
  public static SalePrice plan(SaleTerms terms, Instant now) {
    return new SalePrice(terms, now);
  }

  /** Ends a running sale at once; one that has not begun is dropped instead. */
  public void end(Instant now) {
    if (!endsAt.isAfter(now)) {
      throw new BusinessException(PromotionError.SALE_OVER);
    }
    endsAt = now;
    touched(now);
  }

  public boolean hasBegun(Instant now) {
    return startsAt.isBefore(now);
  }

  public UUID getShopId() {
    return shopId;
  }
}
