package org.guildhall.local.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.guildhall.local.demo.Purchase.Line;
import org.guildhall.local.demo.Purchase.Part;
import org.guildhall.local.demo.Words.Category;
import org.guildhall.local.demo.Words.Rate;

/** What orders cost, in cents, by the market's rules: tax per line, totals as sums of parts. */
final class Amounts {
  private final Map<String, Category> categories;
  private final TaxRules taxes;

  Amounts(DemoData data, TaxRules taxes) {
    this.categories = data.categoriesBySlug();
    this.taxes = taxes;
  }

  record PricedLine(
      Line line, String taxCode, BigDecimal taxRate, long subtotal, long tax, int position) {}

  record PricedPart(Part part, Rate rate, List<PricedLine> lines, long shipping, long shippingTax) {
    long items() {
      return lines.stream().mapToLong(PricedLine::subtotal).sum();
    }

    /** On the things and on shipping them. */
    long tax() {
      return shippingTax + lines.stream().mapToLong(PricedLine::tax).sum();
    }

    long total() {
      return items() + shipping + tax();
    }
  }

  record Priced(Purchase purchase, List<PricedPart> parts) {
    long items() {
      return parts.stream().mapToLong(PricedPart::items).sum();
    }

    long shipping() {
      return parts.stream().mapToLong(PricedPart::shipping).sum();
    }

    long tax() {
      return parts.stream().mapToLong(PricedPart::tax).sum();
    }

    long shippingTax() {
      return parts.stream().mapToLong(PricedPart::shippingTax).sum();
    }

    long total() {
      return parts.stream().mapToLong(PricedPart::total).sum();
    }
  }

  Priced of(Purchase purchase) {
    var region = purchase.buyer().address().region();
    return new Priced(
        purchase, purchase.parts().stream().map(part -> priced(part, region)).toList());
  }

  private PricedPart priced(Part part, String region) {
    var lines =
        IntStream.range(0, part.lines().size())
            .mapToObj(index -> priced(part.lines().get(index), region, index))
            .toList();
    var rate = rate(part);
    long shipping = shipping(part, rate, lines);
    return new PricedPart(
        part, rate, lines, shipping, TaxRules.on(shipping, taxes.rate(region, "SHIPPING")));
  }

  private PricedLine priced(Line line, String region, int position) {
    var code = categories.get(line.listing().category()).taxCode();
    var rate = taxes.rate(region, code);
    long subtotal = line.variant().price() * line.quantity();
    return new PricedLine(line, code, rate, subtotal, TaxRules.on(subtotal, rate), position);
  }

  private static Rate rate(Part part) {
    return part.shop().shippingProfile().rates().stream()
        .filter(rate -> rate.zone().equals("US") && rate.service().equals(part.service()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException(part.shop().slug() + " has no " + part.service()));
  }

  /** First item, each further one, and nothing for the plain service above the shop's threshold. */
  private static long shipping(Part part, Rate rate, List<PricedLine> lines) {
    long items = lines.stream().mapToLong(PricedLine::subtotal).sum();
    var freeOver = part.shop().shippingProfile().freeOver();
    if (!rate.upgrade() && freeOver != null && items >= freeOver) {
      return 0;
    }
    long count = lines.stream().mapToLong(priced -> priced.line().quantity()).sum();
    return rate.firstItem() + rate.additionalItem() * (count - 1);
  }
}
