package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Units of one line in a parcel. */
@Embeddable
public class ShipmentItem {
  private UUID orderItemId;
  private int quantity;

  protected ShipmentItem() {}

  ShipmentItem(UUID orderItemId, int quantity) {
    this.orderItemId = orderItemId;
    this.quantity = quantity;
  }

  public UUID getOrderItemId() {
    return orderItemId;
  }

  public int getQuantity() {
    return quantity;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShipmentItem item && orderItemId.equals(item.orderItemId);
  }

  @Override
  public int hashCode() {
    return orderItemId.hashCode();
  }
}
