package org.guildhall.cart.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.DeliveryDates;

/**
 * What one maker would send.
 *
 * @param shipping what the parcel costs at least, or null when it is not sent to the country
 * @param freeByAmount true when the sum made it free
 * @param dates what is promised if it were ordered today, or null when nothing of it can be bought
 */
public record CartShop(
    UUID shopId,
    String name,
    String slug,
    List<CartLine> lines,
    Money subtotal,
    Money shipping,
    boolean freeByAmount,
    DeliveryDates dates) {

  public boolean isSent() {
    return shipping != null;
  }
}
