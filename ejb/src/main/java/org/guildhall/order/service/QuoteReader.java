package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Gift;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.entity.Destination;
import org.guildhall.promotion.service.CouponReader;
import org.guildhall.promotion.service.Reductions;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.service.ParcelItem;
import org.guildhall.shipping.service.ShippingService;
import org.guildhall.tax.entity.TaxedAmount;
import org.guildhall.tax.service.TaxPlace;
import org.guildhall.tax.service.TaxQuote;
import org.guildhall.tax.service.TaxService;

/**
 * Prices a checkout from live offers, coupons, rates and rules: three statements, whatever is in
 * it, and one more where a code was given.
 */
@ApplicationScoped
public class QuoteReader {
  private static final String HOME_COUNTRY = "US";

  @Inject OfferService offers;
  @Inject CouponReader coupons;
  @Inject ShippingService shipping;
  @Inject TaxService taxes;

  /**
   * The price of a basket at a destination (null: not known yet, so no tax) for a buyer (null: not
   * known yet, so nobody's limit), each shop's parcel by the chosen service while it is offered,
   * else by the first that is.
   */
  Quote quote(Basket basket, Destination to, String email, Map<UUID, String> services) {
    var units = basket.units();
    var byShop = offersByShop(units);
    var reductions = coupons.reductions(basket.coupons(), subtotals(byShop, units), email);
    var options =
        shipping.options(
            parcels(byShop, units, reductions), to == null ? HOME_COUNTRY : to.country());
    var parts = new ArrayList<QuotePart>();
    byShop.forEach(
        (id, ofShop) ->
            parts.add(
                QuotePart.of(
                    ofShop,
                    units,
                    reductions,
                    options.get(id),
                    services.get(id),
                    basket.gifts().getOrDefault(id, Gift.none()))));
    return priced(parts, reductions, to);
  }

  private Quote priced(List<QuotePart> parts, Reductions reductions, Destination to) {
    var amounts = parts.stream().flatMap(part -> part.pricing().taxed().stream()).toList();
    var tax = tax(to, amounts);
    var shops = new ArrayList<QuotedShop>();
    int from = 0;
    for (var part : parts) {
      int count = part.pricing().taxed().size();
      shops.add(part.priced(tax.lines().subList(from, from + count)));
      from += count;
    }
    return new Quote(List.copyOf(shops), tax.name(), reductions.applied(), reductions.problems());
  }

  private TaxQuote tax(Destination to, List<TaxedAmount> amounts) {
    return to == null
        ? TaxQuote.none(amounts)
        : taxes.quote(new TaxPlace(to.country(), to.region(), to.postalCode()), amounts);
  }

  private Map<UUID, List<Offer>> offersByShop(Map<UUID, Integer> units) {
    var known = offers.offers(units.keySet());
    var byShop = new LinkedHashMap<UUID, List<Offer>>();
    for (var variant : units.keySet()) {
      var offer = known.get(variant);
      if (offer == null) {
        throw new BusinessException(CheckoutError.NOT_FOR_SALE, "");
      }
      byShop.computeIfAbsent(offer.shopId(), id -> new ArrayList<>()).add(offer);
    }
    return byShop;
  }

  private static Map<UUID, List<Long>> subtotals(
      Map<UUID, List<Offer>> byShop, Map<UUID, Integer> units) {
    var subtotals = new LinkedHashMap<UUID, List<Long>>();
    byShop.forEach(
        (id, ofShop) ->
            subtotals.put(id, ofShop.stream().map(offer -> subtotal(offer, units)).toList()));
    return subtotals;
  }

  // what the market takes off does not make a shop's free shipping harder to reach
  private static Map<UUID, List<ParcelItem>> parcels(
      Map<UUID, List<Offer>> byShop, Map<UUID, Integer> units, Reductions reductions) {
    var parcels = new LinkedHashMap<UUID, List<ParcelItem>>();
    byShop.forEach(
        (id, ofShop) -> {
          var discounts = reductions.lines().get(id).discounts();
          var items = new ArrayList<ParcelItem>();
          for (int i = 0; i < ofShop.size(); i++) {
            var offer = ofShop.get(i);
            items.add(
                new ParcelItem(
                    offer.shippingProfileId(),
                    units.get(offer.variantId()),
                    subtotal(offer, units) - discounts.get(i).sellerMinor()));
          }
          parcels.put(id, items);
        });
    return parcels;
  }

  private static long subtotal(Offer offer, Map<UUID, Integer> units) {
    return offer.unitPrice().times(units.get(offer.variantId())).minor();
  }
}
