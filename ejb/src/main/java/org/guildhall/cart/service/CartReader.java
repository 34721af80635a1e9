package org.guildhall.cart.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartItem;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shipping.entity.ShippingOption;
import org.guildhall.shipping.service.ParcelItem;
import org.guildhall.shipping.service.ShippingService;
import org.guildhall.stock.service.ReservationService;

/** Reads a cart as it stands now: four statements, however many lines it has. */
@ApplicationScoped
public class CartReader {
  private static final String HOME_COUNTRY = "US";

  @Inject OfferService offers;
  @Inject ReservationService reservations;
  @Inject ShippingService shipping;
  @Inject Clock clock;

  CartDetails read(Cart cart) {
    var lines = linesByShop(cart);
    var options = shipping.options(parcels(lines), HOME_COUNTRY);
    var shops = new ArrayList<CartShop>();
    lines.forEach(
        (id, ofShop) -> shops.add(shop(cart, ofShop, options.getOrDefault(id, List.of()))));
    return new CartDetails(
        cart.getId(),
        List.copyOf(shops),
        cart.count(),
        sum(cart, shops.stream().map(CartShop::subtotal).toList()),
        sum(cart, shops.stream().filter(CartShop::isSent).map(CartShop::shipping).toList()));
  }

  /** How many of an offer somebody may have who holds some of it already. */
  static int limit(Offer offer, int held) {
    int most = offer.oneOfAKind() ? 1 : CartItem.MOST;
    return offer.tracked() ? Math.min(most, offer.available() + held) : most;
  }

  /** Whether it can be bought at all, apart from how many are left. */
  public static boolean isOffered(Offer offer) {
    return offer.buyable() || CatalogError.SOLD_OUT.code().equals(offer.whyNot());
  }

  private Map<UUID, List<CartLine>> linesByShop(Cart cart) {
    var known = offers.offers(cart.getItems().stream().map(CartItem::getVariantId).toList());
    var held = reservations.heldForCart(cart.getId());
    var lines = new LinkedHashMap<UUID, List<CartLine>>();
    for (var item : cart.getItems()) {
      var line =
          line(item, known.get(item.getVariantId()), held.getOrDefault(item.getVariantId(), 0));
      lines.computeIfAbsent(item.getShopId(), id -> new ArrayList<>()).add(line);
    }
    return lines;
  }

  private static CartLine line(CartItem item, Offer offer, int held) {
    var price = offer.unitPrice();
    var before = Money.of(item.getUnitPriceSeenMinor(), price.currency());
    int limit = limit(offer, held);
    return new CartLine(
        item.getVariantId(),
        item.getProductId(),
        offer.title(),
        offer.slug(),
        offer.optionsText(),
        offer.picture(),
        item.getQuantity(),
        price,
        price.times(item.getQuantity()),
        before.equals(price) ? null : before,
        offer.oneOfAKind(),
        offer.tracked() ? Integer.valueOf(limit) : null,
        item.getWanted(),
        problem(offer, item.getQuantity(), limit),
        offer);
  }

  private static CartLineProblem problem(Offer offer, int quantity, int limit) {
    if (CatalogError.SHOP_CLOSED.code().equals(offer.whyNot())) {
      return CartLineProblem.SHOP_CLOSED;
    }
    if (!isOffered(offer)) {
      return CartLineProblem.NOT_FOR_SALE;
    }
    if (limit < 1) {
      return CartLineProblem.SOLD_OUT;
    }
    return quantity > limit ? CartLineProblem.ONLY_SOME_LEFT : null;
  }

  private static Map<UUID, List<ParcelItem>> parcels(Map<UUID, List<CartLine>> lines) {
    var parcels = new LinkedHashMap<UUID, List<ParcelItem>>();
    lines.forEach(
        (shop, ofShop) -> {
          var items = ofShop.stream().filter(CartLine::isBuyable).map(CartReader::item).toList();
          if (!items.isEmpty()) {
            parcels.put(shop, items);
          }
        });
    return parcels;
  }

  private static ParcelItem item(CartLine line) {
    return new ParcelItem(
        line.offer().shippingProfileId(), line.quantity(), line.subtotal().minor());
  }

  private CartShop shop(Cart cart, List<CartLine> lines, List<ShippingOption> options) {
    var first = lines.get(0).offer();
    var buyable = lines.stream().filter(CartLine::isBuyable).toList();
    var option = options.stream().findFirst();
    return new CartShop(
        first.shopId(),
        first.shopName(),
        first.shopSlug(),
        lines,
        sum(cart, buyable.stream().map(CartLine::subtotal).toList()),
        option.map(o -> Money.of(o.priceMinor(), cart.getCurrency())).orElse(null),
        option.map(ShippingOption::freeByAmount).orElse(false),
        option.map(o -> dates(buyable, o)).orElse(null));
  }

  private DeliveryDates dates(List<CartLine> lines, ShippingOption option) {
    var slowest = lines.stream().mapToInt(line -> line.offer().processingMaxDays()).max();
    return DeliveryDates.promise(
        LocalDate.now(clock),
        lines.get(0).offer().workingDays(),
        slowest.orElse(0),
        option.transitMinDays(),
        option.transitMaxDays());
  }

  private static Money sum(Cart cart, List<Money> parts) {
    return parts.stream().reduce(Money.zero(cart.getCurrency()), Money::plus);
  }
}
