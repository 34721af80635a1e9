package org.guildhall.order.entity;

import java.util.List;
import java.util.UUID;

/**
 * What one shop's part comes to (minor units). The service and its rate are null while no way of
 * shipping is chosen; the tax on shipping stands beside the tax on the lines.
 */
public record PricedShop(
    UUID shopId,
    UUID rateId,
    String service,
    long shippingMinor,
    long shippingTaxMinor,
    List<PricedLine> lines) {

  public long itemsMinor() {
    return lines.stream().mapToLong(PricedLine::subtotalMinor).reduce(0, Math::addExact);
  }

  public long taxMinor() {
    return lines.stream().mapToLong(PricedLine::taxMinor).reduce(shippingTaxMinor, Math::addExact);
  }

  public Totals totals() {
    return Totals.of(itemsMinor(), shippingMinor, taxMinor());
  }
}
