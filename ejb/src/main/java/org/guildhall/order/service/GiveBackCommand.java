package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.RefundWish;

/**
 * What to give back of a shop order, and what the buyer reads about it.
 *
 * @param units by order item; none for an amount or the shipping alone
 * @param unsent what becomes of those units that were not sent yet
 * @param amountMinor an amount for no line in particular, in minor units
 */
public record GiveBackCommand(
    String number,
    Map<UUID, Integer> units,
    Unsent unsent,
    boolean shipping,
    boolean wrap,
    long amountMinor,
    String reason) {

  RefundWish wish() {
    return new RefundWish(units, shipping, wrap, amountMinor);
  }
}
