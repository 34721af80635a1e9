package org.guildhall.order.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.shared.entity.Money;

/** One maker's parcel in a checkout; without choices the maker does not send it there. */
public record CheckoutParcel(
    UUID shopId,
    String shopName,
    String shopSlug,
    List<CheckoutLine> lines,
    List<ParcelChoice> choices,
    LocalDate shipBy,
    Money items,
    Money discount,
    Money shipping,
    Money wrap,
    Money tax,
    Gift gift,
    String note) {

  public boolean isSent() {
    return !choices.isEmpty();
  }

  /** The way it travels, or null. */
  public ParcelChoice choice() {
    return choices.stream().filter(ParcelChoice::chosen).findFirst().orElse(null);
  }
}
