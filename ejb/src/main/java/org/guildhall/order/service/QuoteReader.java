package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.entity.PricedLine;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.ShippingOption;
import org.guildhall.shipping.service.ParcelItem;
import org.guildhall.shipping.service.ShippingService;
import org.guildhall.tax.entity.TaxTable;
import org.guildhall.tax.service.TaxService;

/** Prices a checkout from live offers, rates and rules: three statements, whatever is in it. */
@ApplicationScoped
public class QuoteReader {
  private static final String HOME_COUNTRY = "US";
  private static final TaxTable NO_TAX = new TaxTable(List.of());

  @Inject OfferService offers;
  @Inject ShippingService shipping;
  @Inject TaxService taxes;

  /**
   * The price of these units at a destination (null: not known yet, so no tax), each shop's parcel
   * by the chosen service while it is offered, else by the first that is.
   */
  Quote quote(Map<UUID, Integer> units, Destination to, Map<UUID, String> services) {
    var byShop = offersByShop(units);
    var country = to == null ? HOME_COUNTRY : to.country();
    var table = to == null ? NO_TAX : taxes.table(to.country(), to.region());
    var options = shipping.options(parcels(byShop, units), country);
    var shops = new ArrayList<QuotedShop>();
    byShop.forEach(
        (id, ofShop) -> {
          var choice = choose(options.get(id), services.get(id));
          long tax = choice == null ? 0 : table.on(choice.priceMinor(), TaxTable.SHIPPING);
          shops.add(new QuotedShop(lines(ofShop, units, table), options.get(id), choice, tax));
        });
    return new Quote(List.copyOf(shops), table.name());
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

  private static Map<UUID, List<ParcelItem>> parcels(
      Map<UUID, List<Offer>> byShop, Map<UUID, Integer> units) {
    var parcels = new LinkedHashMap<UUID, List<ParcelItem>>();
    byShop.forEach(
        (id, ofShop) ->
            parcels.put(
                id,
                ofShop.stream().map(offer -> item(offer, units.get(offer.variantId()))).toList()));
    return parcels;
  }

  private static ParcelItem item(Offer offer, int quantity) {
    return new ParcelItem(
        offer.shippingProfileId(), quantity, offer.unitPrice().times(quantity).minor());
  }

  private static ShippingOption choose(List<ShippingOption> options, String service) {
    return options.stream()
        .filter(option -> option.service().equals(service))
        .findFirst()
        .or(() -> options.stream().findFirst())
        .orElse(null);
  }

  private static List<QuotedLine> lines(
      List<Offer> ofShop, Map<UUID, Integer> units, TaxTable table) {
    return ofShop.stream().map(offer -> line(offer, units.get(offer.variantId()), table)).toList();
  }

  private static QuotedLine line(Offer offer, int quantity, TaxTable table) {
    long subtotal = offer.unitPrice().times(quantity).minor();
    BigDecimal rate = table.rate(offer.taxCode());
    var price =
        new PricedLine(
            offer.variantId(),
            offer.productId(),
            quantity,
            offer.unitPrice().minor(),
            0,
            0,
            table.on(subtotal, offer.taxCode()));
    return new QuotedLine(offer, price, rate);
  }
}
