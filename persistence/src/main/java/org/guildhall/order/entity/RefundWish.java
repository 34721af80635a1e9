package org.guildhall.order.entity;

import java.util.Map;
import java.util.UUID;

/**
 * What somebody wants to give back of a shop order: units by line, the shipping, the wrapping, and
 * an amount for no line in particular (minor units).
 */
public record RefundWish(
    Map<UUID, Integer> units, boolean shipping, boolean wrap, long goodwillMinor) {

  public RefundWish {
    units = Map.copyOf(units);
  }

  public static RefundWish goodwill(long minor) {
    return new RefundWish(Map.of(), false, false, minor);
  }
}
