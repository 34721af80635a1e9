package org.guildhall.order.entity;

import java.util.Map;
import java.util.UUID;

/** What the market took of a shop order when it was sold (minor units). */
public record FrozenCommission(
    Map<UUID, Line> lines, long wrapMinor, long shippingMinor, long parcelTaxMinor) {

  /** On one line, with the tax on it. */
  public record Line(long commissionMinor, long taxMinor) {
    static final Line NONE = new Line(0, 0);
  }

  public Line on(UUID itemId) {
    return lines.getOrDefault(itemId, Line.NONE);
  }
}
