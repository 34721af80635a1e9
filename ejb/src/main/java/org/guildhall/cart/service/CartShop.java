package org.guildhall.cart.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.DeliveryDates;

/**
 * What one maker would send.
 *
 * @param shipping what the parcel costs at least, or null when it is not sent to the country
 * @param freeByAmount true when the sum made it free
 * @param wrapOffer what wrapping it as a present costs, or null when the maker does not offer it
 * @param dates what is promised if it were ordered today, or null when nothing of it can be bought
 */
public record CartShop(
    UUID shopId,
    String name,
    String slug,
    List<CartLine> lines,
    Money subtotal,
    Money discount,
    Money shipping,
    boolean freeByAmount,
    DeliveryDates dates,
    Money wrapOffer,
    Gift gift) {

  /** What the wrap adds: nothing unless it is wished and offered. */
  public Money wrap() {
    return gift.isGiftWrapped() && wrapOffer != null ? wrapOffer : Money.zero(subtotal.currency());
  }

  public boolean isSent() {
    return shipping != null;
  }
}
