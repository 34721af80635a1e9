package org.guildhall.order.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.catalog.service.Offer;
import org.guildhall.order.entity.PartLine;
import org.guildhall.order.entity.PricingPart;
import org.guildhall.promotion.entity.Funder;
import org.guildhall.promotion.service.AppliedCoupon;
import org.guildhall.promotion.service.Reductions;
import org.guildhall.shipping.entity.ShippingOption;
import org.guildhall.tax.entity.TaxLine;

/** One maker's part while its price is found: how it travels, what is off, what wrap costs. */
record QuotePart(
    List<Offer> offers,
    List<ShippingOption> options,
    ShippingOption choice,
    AppliedCoupon coupon,
    Gift gift,
    PricingPart pricing) {

  /** Chooses the wanted service while it is offered, else the first that is. */
  static QuotePart of(
      List<Offer> offers,
      Map<UUID, Integer> units,
      Reductions reductions,
      List<ShippingOption> options,
      String service,
      Gift wanted) {
    var shop = offers.get(0).shopId();
    var free = reductions.freeShipping(shop).orElse(null);
    var choice = choose(options, service);
    long off = choice == null || free == null ? 0 : plain(options, choice);
    var gift =
        wanted.isGiftWrapped() && offers.get(0).giftWrap() == null
            ? wanted.unwrapped()
            : wanted.copy();
    var pricing =
        new PricingPart(
            shop,
            choice == null ? null : choice.rateId(),
            choice == null ? null : choice.service(),
            choice == null ? 0 : choice.priceMinor() - off,
            free != null && free.funder() == Funder.PLATFORM ? off : 0,
            choice != null && gift.isGiftWrapped() ? offers.get(0).giftWrap().minor() : 0,
            lines(offers, units, reductions));
    return new QuotePart(
        offers,
        free == null ? options : options.stream().map(o -> cheaper(o, options)).toList(),
        choice == null || free == null ? choice : cheaper(choice, options),
        reductions.ofShop(shop).orElse(null),
        gift,
        pricing);
  }

  QuotedShop priced(List<TaxLine> taxes) {
    var price = pricing.priced(taxes);
    var lines = new ArrayList<QuotedLine>();
    for (int i = 0; i < offers.size(); i++) {
      lines.add(new QuotedLine(offers.get(i), price.lines().get(i), taxes.get(i).rate()));
    }
    return new QuotedShop(List.copyOf(lines), options, choice, coupon, gift, price);
  }

  private static List<PartLine> lines(
      List<Offer> offers, Map<UUID, Integer> units, Reductions reductions) {
    var discounts = reductions.lines().get(offers.get(0).shopId()).discounts();
    var lines = new ArrayList<PartLine>();
    for (int i = 0; i < offers.size(); i++) {
      var offer = offers.get(i);
      lines.add(
          new PartLine(
              offer.variantId(),
              offer.productId(),
              units.get(offer.variantId()),
              offer.unitPrice().minor(),
              offer.taxCode(),
              discounts.get(i)));
    }
    return lines;
  }

  private static ShippingOption choose(List<ShippingOption> options, String service) {
    return options.stream()
        .filter(option -> option.service().equals(service))
        .findFirst()
        .or(() -> options.stream().findFirst())
        .orElse(null);
  }

  private static ShippingOption cheaper(ShippingOption option, List<ShippingOption> options) {
    return option.costing(option.priceMinor() - plain(options, option));
  }

  // free shipping pays for the plain service; whoever wants it faster pays the difference
  private static long plain(List<ShippingOption> options, ShippingOption of) {
    return options.stream()
        .filter(option -> !option.upgrade())
        .findFirst()
        .map(option -> Math.min(option.priceMinor(), of.priceMinor()))
        .orElse(0L);
  }
}
