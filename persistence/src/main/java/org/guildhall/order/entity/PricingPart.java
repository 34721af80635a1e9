package org.guildhall.order.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.tax.entity.TaxLine;
import org.guildhall.tax.entity.TaxTable;
import org.guildhall.tax.entity.TaxedAmount;

/**
 * One maker's part on its way to a price: all but the tax is known (minor units). The market's
 * share of the postage is taxed like the buyer's.
 *
 * @param shippingMinor what the buyer pays of the postage
 * @param platformShippingMinor what the market pays of it
 */
public record PricingPart(
    UUID shopId,
    UUID rateId,
    String service,
    long shippingMinor,
    long platformShippingMinor,
    long wrapMinor,
    List<PartLine> lines) {

  /** What tax has to be found for: the lines in order, then shipping, then wrap. */
  public List<TaxedAmount> taxed() {
    var amounts = new ArrayList<TaxedAmount>();
    lines.forEach(line -> amounts.add(new TaxedAmount(line.taxCode(), line.taxedMinor())));
    amounts.add(
        new TaxedAmount(TaxTable.SHIPPING, Math.addExact(shippingMinor, platformShippingMinor)));
    amounts.add(new TaxedAmount(TaxTable.GIFT_WRAP, wrapMinor));
    return amounts;
  }

  /** The part with the taxes on {@link #taxed()}, in the same order. */
  public PricedShop priced(List<TaxLine> taxes) {
    var priced = new ArrayList<PricedLine>();
    for (int i = 0; i < lines.size(); i++) {
      priced.add(lines.get(i).priced(taxes.get(i).taxMinor()));
    }
    return new PricedShop(
        shopId,
        rateId,
        service,
        new PricedExtra(shippingMinor, platformShippingMinor, taxes.get(lines.size()).taxMinor()),
        new PricedExtra(wrapMinor, 0, taxes.get(lines.size() + 1).taxMinor()),
        List.copyOf(priced));
  }
}
