package org.guildhall.stock.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** The shelf of one variant. Read only: statements and triggers move it, never a flush. */
@Entity
@Immutable
public class StockLevel {
  @Id private UUID variantId;
  private UUID productId;
  private int onHand;
  private int reserved;

  protected StockLevel() {}

  public UUID getVariantId() {
    return variantId;
  }

  public UUID getProductId() {
    return productId;
  }

  public int getOnHand() {
    return onHand;
  }

  public int getReserved() {
    return reserved;
  }

  public int available() {
    return onHand - reserved;
  }
}
