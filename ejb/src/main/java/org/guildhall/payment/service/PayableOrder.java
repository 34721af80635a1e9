package org.guildhall.payment.service;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.Money;

/**
 * An order as its payment needs it. The lines add up to the total, and so do the parts of the
 * makers (minor units by shop order).
 */
public record PayableOrder(
    UUID orderId,
    String number,
    String email,
    Money total,
    boolean awaitsPayment,
    List<Line> lines,
    Map<UUID, Long> perShopOrder) {

  /** One line of the hosted page: a name, a price in minor units and how many. */
  public record Line(String name, long unitMinor, int quantity) {
    public long subtotalMinor() {
      return Math.multiplyExact(unitMinor, quantity);
    }
  }

  public long sumOfLines() {
    return lines.stream().mapToLong(Line::subtotalMinor).reduce(0, Math::addExact);
  }
}
