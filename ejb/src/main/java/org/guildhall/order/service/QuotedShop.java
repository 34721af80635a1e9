package org.guildhall.order.service;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.service.Offer;
import org.guildhall.order.entity.PricedExtra;
import org.guildhall.order.entity.PricedLine;
import org.guildhall.order.entity.PricedShop;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shipping.entity.ShippingOption;

/** A maker's part at today's prices; the choice is null when nothing can be sent there. */
record QuotedShop(
    List<QuotedLine> lines,
    List<ShippingOption> options,
    ShippingOption choice,
    long shippingTaxMinor) {

  UUID id() {
    return first().shopId();
  }

  String name() {
    return first().shopName();
  }

  String slug() {
    return first().shopSlug();
  }

  /** Working days the maker takes at most: the slowest thing decides. */
  int processingDays() {
    return lines.stream().mapToInt(line -> line.offer().processingMaxDays()).max().orElse(0);
  }

  DeliveryDates dates(ShippingOption option, LocalDate today) {
    return DeliveryDates.promise(
        today,
        first().workingDays(),
        processingDays(),
        option.transitMinDays(),
        option.transitMaxDays());
  }

  PricedShop price() {
    List<PricedLine> priced = lines.stream().map(QuotedLine::price).toList();
    return choice == null
        ? new PricedShop(id(), null, null, PricedExtra.NONE, PricedExtra.NONE, priced)
        : new PricedShop(
            id(),
            choice.rateId(),
            choice.service(),
            new PricedExtra(choice.priceMinor(), 0, shippingTaxMinor),
            PricedExtra.NONE,
            priced);
  }

  private Offer first() {
    return lines.get(0).offer();
  }
}
