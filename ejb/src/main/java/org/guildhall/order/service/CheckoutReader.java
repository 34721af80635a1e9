package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.cart.service.CouponDetails;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutItem;
import org.guildhall.order.entity.CheckoutShop;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.Totals;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.ShippingOption;

/** Shows a checkout at today's prices beside those the buyer last agreed to. */
@ApplicationScoped
public class CheckoutReader {
  @Inject QuoteReader quotes;
  @Inject CartRepository carts;
  @Inject OrderRepository orders;
  @Inject Clock clock;

  /** Today's price of a checkout by its choices. */
  Quote quote(Checkout checkout) {
    var services = new HashMap<UUID, String>();
    checkout.getShops().forEach(shop -> services.put(shop.getShopId(), shop.getService()));
    var basket = Basket.of(units(checkout), carts.get(checkout.getCartId()));
    return quotes.quote(basket, checkout.destination(), checkout.getEmail(), services);
  }

  CheckoutDetails details(Checkout checkout) {
    var quote = quote(checkout);
    var totals = quote.totals();
    var before =
        checkout.getItems().stream()
            .collect(Collectors.toMap(CheckoutItem::getVariantId, CheckoutItem::getUnitPriceMinor));
    return new CheckoutDetails(
        checkout.getId(),
        checkout.getStatus(),
        orderNumber(checkout),
        checkout.getHeldUntil(),
        checkout.getEmail(),
        checkout.destination(),
        quote.shops().stream().map(shop -> parcel(shop, checkout, before)).toList(),
        money(totals.getItemsMinor(), checkout),
        money(totals.getDiscountMinor(), checkout),
        money(totals.getShippingMinor(), checkout),
        money(totals.getWrapMinor(), checkout),
        money(totals.getTaxMinor(), checkout),
        money(totals.getTotalMinor(), checkout),
        quote.taxName(),
        CouponDetails.of(quote.coupons(), quote.problems(), checkout.getCurrency()),
        changes(checkout, totals),
        SeenTotals.write(totals));
  }

  // until the buyer has gone on with an address there is nothing to compare
  private static List<TotalsChange> changes(Checkout checkout, Totals now) {
    return checkout.destination() == null
        ? List.of()
        : TotalsChange.between(checkout.getTotals(), now, checkout.getCurrency());
  }

  private static Map<UUID, Integer> units(Checkout checkout) {
    var units = new LinkedHashMap<UUID, Integer>();
    checkout.getItems().forEach(item -> units.put(item.getVariantId(), item.getQuantity()));
    return units;
  }

  private String orderNumber(Checkout checkout) {
    return checkout.getOrderId() == null
        ? null
        : orders.find(checkout.getOrderId()).map(CustomerOrder::getOrderNumber).orElse(null);
  }

  private CheckoutParcel parcel(QuotedShop shop, Checkout checkout, Map<UUID, Long> before) {
    var price = shop.price();
    var today = LocalDate.now(clock);
    return new CheckoutParcel(
        shop.id(),
        shop.name(),
        shop.slug(),
        shop.lines().stream().map(line -> line(line, before)).toList(),
        shop.options().stream()
            .map(option -> choice(shop, option, today, checkout.getCurrency()))
            .toList(),
        shop.choice() == null ? null : shop.dates(shop.choice(), today).shipBy(),
        money(price.itemsMinor(), checkout),
        money(price.discountMinor(), checkout),
        money(price.shipping().amountMinor(), checkout),
        money(price.wrap().amountMinor(), checkout),
        money(price.taxMinor(), checkout),
        shop.gift(),
        checkout.shop(shop.id()).map(CheckoutShop::getBuyerNote).orElse(null));
  }

  private static CheckoutLine line(QuotedLine line, Map<UUID, Long> before) {
    var offer = line.offer();
    long was = before.getOrDefault(offer.variantId(), offer.unitPrice().minor());
    return new CheckoutLine(
        offer.variantId(),
        offer.title(),
        offer.slug(),
        offer.optionsText(),
        offer.picture(),
        line.price().quantity(),
        offer.unitPrice(),
        Money.of(line.price().subtotalMinor(), offer.unitPrice().currency()),
        offer.priceBefore(),
        was == offer.unitPrice().minor() ? null : Money.of(was, offer.unitPrice().currency()));
  }

  private static ParcelChoice choice(
      QuotedShop shop, ShippingOption option, LocalDate today, String currency) {
    var dates = shop.dates(option, today);
    return new ParcelChoice(
        option.service(),
        Money.of(option.priceMinor(), currency),
        option.equals(shop.choice()),
        dates.arrivesFrom(),
        dates.arrivesTo());
  }

  private static Money money(long minor, Checkout checkout) {
    return Money.of(minor, checkout.getCurrency());
  }
}
