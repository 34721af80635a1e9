package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.order.entity.AppliedCoupons;
import org.guildhall.order.entity.Checkout;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.entity.CheckoutRepository;
import org.guildhall.order.entity.CheckoutShop;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.ItemSnapshot;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ShippingTerms;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderTerms;
import org.guildhall.order.event.OrderPlaced;
import org.guildhall.promotion.service.RedemptionService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.stock.service.ReservationService;

/** Turns a checkout into an order, once. */
@Stateless
@PermitAll
public class PlaceOrderService {
  /** Longer than the provider's page lives; only the provider's word ends the hold. */
  static final Duration HOLD = Duration.ofMinutes(45);

  @Inject CheckoutRepository checkouts;
  @Inject OrderRepository orders;
  @Inject CheckoutReader reader;
  @Inject RedemptionService redemptions;
  @Inject ReservationService reservations;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<OrderPlaced> placed;

  /**
   * Freezes the checkout at today's prices and holds its stock while the buyer pays. A second call
   * answers the same order. Refuses when anything became dearer than the totals the buyer saw; what
   * became cheaper is charged at the lower price.
   */
  public PlacedOrder place(String guestToken, UUID checkoutId, String seen) {
    var checkout =
        checkouts
            .lockOwned(checkoutId, caller.find().orElse(null), hash(guestToken))
            .orElseThrow(() -> new BusinessException(CheckoutError.EXPIRED));
    if (checkout.getOrderId() != null) {
      return PlacedOrder.of(orders.get(checkout.getOrderId()));
    }
    requireComplete(checkout);
    var quote = reader.quote(checkout);
    quote.refuseUnsent();
    refuseDearer(quote, seen);
    quote.refuseTooLittle();
    return place(checkout, quote, clock.instant());
  }

  private PlacedOrder place(Checkout checkout, Quote quote, Instant now) {
    var order =
        CustomerOrder.place(checkout, orders.nextNumber(), quote.totals(), quote.breakdown(), now);
    orders.add(order);
    int part = 0;
    for (var shop : quote.shops()) {
      orders.add(shopOrder(order, checkout, shop, quote.platformCode(), ++part, now));
    }
    var until = now.plus(HOLD);
    checkout.price(quote.prices(), now);
    checkout.place(order.getId(), until, now);
    reservations.extend(checkout.getId(), quote.needs(), until);
    // after the stock, as everywhere, so that two orders cannot wait for one another
    redemptions.reserve(order.getId(), order.getEmail(), quote.coupons());
    placed.fire(new OrderPlaced(order.getId(), order.getOrderNumber()));
    return PlacedOrder.of(order);
  }

  private static ShopOrder shopOrder(
      CustomerOrder order,
      Checkout checkout,
      QuotedShop shop,
      String platformCode,
      int part,
      Instant now) {
    var terms =
        new ShopOrderTerms(
            shop.id(),
            order.getOrderNumber() + "-" + part,
            order.getCurrency(),
            ShippingTerms.of(
                shop.choice().service(),
                shop.choice().transitMinDays(),
                shop.choice().transitMaxDays(),
                shop.processingDays()),
            shop.price().totals(),
            shop.price().breakdown(),
            AppliedCoupons.of(shop.coupon() == null ? null : shop.coupon().code(), platformCode),
            shop.gift(),
            checkout.shop(shop.id()).map(CheckoutShop::getBuyerNote).orElse(null));
    var things = shop.lines().stream().map(PlaceOrderService::snapshot).toList();
    return ShopOrder.place(order.getId(), terms, things, now);
  }

  private static ItemSnapshot snapshot(QuotedLine line) {
    var offer = line.offer();
    return new ItemSnapshot(
        offer.productId(),
        offer.variantId(),
        offer.title(),
        offer.optionsText(),
        offer.sku(),
        offer.picture() == null ? null : offer.picture().mediaId(),
        offer.slug(),
        offer.taxCode(),
        offer.returnsDays(),
        line.price().quantity(),
        line.price().unitPriceMinor(),
        line.price().sellerDiscountMinor(),
        line.price().platformDiscountMinor(),
        line.price().taxMinor(),
        line.taxRate(),
        offer.tracked());
  }

  private static void requireComplete(Checkout checkout) {
    if (checkout.destination() == null || checkout.getEmail() == null) {
      throw new BusinessException(CheckoutError.ADDRESS_MISSING);
    }
  }

  private static void refuseDearer(Quote quote, String seen) {
    var agreed = SeenTotals.read(seen);
    var now = quote.totals();
    if (now.isDearerThan(agreed)) {
      // a coupon that ended meanwhile says so itself
      quote.problems().stream()
          .findFirst()
          .ifPresent(
              problem -> {
                throw problem.why();
              });
      throw new BusinessException(
          CheckoutError.TOTALS_CHANGED, agreed.getTotalMinor(), now.getTotalMinor());
    }
  }

  private static String hash(String guestToken) {
    return guestToken == null ? "" : SecretHash.of(guestToken);
  }
}
