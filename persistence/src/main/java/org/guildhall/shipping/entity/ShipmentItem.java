package org.guildhall.shipping.entity;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** How many of an order item a parcel holds. */
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
    return other instanceof ShipmentItem item
        && orderItemId.equals(item.orderItemId)
        && quantity == item.quantity;
  }

  @Override
  public int hashCode() {
    return orderItemId.hashCode();
  }
}
