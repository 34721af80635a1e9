package org.guildhall.payment.entity;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Units of an order's line that are paid back, as they were worth then (minor units). */
@Embeddable
public class RefundLine {
  private UUID orderItemId;
  private int units;
  private int unitsBefore;
  private long netMinor;
  private long platformDiscountMinor;
  private long taxMinor;

  protected RefundLine() {}

  /**
   * @param unitsBefore how many went back earlier
   * @param netMinor after the maker's discounts, of which the market had paid a part
   */
  public static RefundLine of(
      UUID orderItemId,
      int units,
      int unitsBefore,
      long netMinor,
      long platformDiscountMinor,
      long taxMinor) {
    var line = new RefundLine();
    line.orderItemId = orderItemId;
    line.units = units;
    line.unitsBefore = unitsBefore;
    line.netMinor = netMinor;
    line.platformDiscountMinor = platformDiscountMinor;
    line.taxMinor = taxMinor;
    return line;
  }

  /** What the buyer paid for them before tax. */
  public long paidMinor() {
    return netMinor - platformDiscountMinor;
  }

  public UUID getOrderItemId() {
    return orderItemId;
  }

  public int getUnits() {
    return units;
  }

  public int getUnitsBefore() {
    return unitsBefore;
  }

  public long getNetMinor() {
    return netMinor;
  }

  public long getPlatformDiscountMinor() {
    return platformDiscountMinor;
  }

  public long getTaxMinor() {
    return taxMinor;
  }
}
