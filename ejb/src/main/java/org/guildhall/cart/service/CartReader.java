package org.guildhall.cart.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.CartItem;
import org.guildhall.cart.entity.CartWish;
import org.guildhall.cart.entity.Gift;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.service.Offer;
import org.guildhall.catalog.service.OfferService;
import org.guildhall.promotion.service.CouponChoice;
import org.guildhall.promotion.service.CouponReader;
import org.guildhall.promotion.service.Reductions;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shipping.entity.ShippingOption;
import org.guildhall.shipping.service.ParcelItem;
import org.guildhall.shipping.service.ShippingService;
import org.guildhall.stock.service.ReservationService;

/**
 * Reads a cart as it stands now: five statements, however many lines it has, and one more with a
 * code.
 */
@ApplicationScoped
public class CartReader {
  private static final String HOME_COUNTRY = "US";

  @Inject OfferService offers;
  @Inject ReservationService reservations;
  @Inject CouponReader coupons;
  @Inject ShippingService shipping;
  @Inject Clock clock;

  CartDetails read(Cart cart) {
    var lines = linesByShop(cart);
    var reductions = coupons.reductions(choice(cart), subtotals(lines), null);
    var options = shipping.options(parcels(lines, reductions), HOME_COUNTRY);
    var shops = new ArrayList<CartShop>();
    lines.forEach(
        (id, ofShop) ->
            shops.add(shop(cart, ofShop, reductions, options.getOrDefault(id, List.of()))));
    return new CartDetails(
        cart.getId(),
        List.copyOf(shops),
        cart.count(),
        sum(cart, shops.stream().map(CartShop::subtotal).toList()),
        sum(cart, shops.stream().map(CartShop::discount).toList()),
        sum(cart, shops.stream().filter(CartShop::isSent).map(CartShop::shipping).toList()),
        sum(cart, shops.stream().map(CartShop::wrap).toList()),
        CouponDetails.of(reductions, cart.getCurrency()));
  }

  /** What can be bought, line by line, by shop (minor units). */
  Map<UUID, List<Long>> subtotals(Cart cart) {
    return subtotals(linesByShop(cart));
  }

  /** The codes a cart holds. */
  public static CouponChoice choice(Cart cart) {
    var codes = new HashMap<UUID, String>();
    cart.getWishes().stream()
        .filter(wish -> wish.getCouponCode() != null)
        .forEach(wish -> codes.put(wish.getShopId(), wish.getCouponCode()));
    return new CouponChoice(cart.getCouponCode(), codes);
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
        offer.priceBefore(),
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

  private static Map<UUID, List<Long>> subtotals(Map<UUID, List<CartLine>> lines) {
    var subtotals = new LinkedHashMap<UUID, List<Long>>();
    lines.forEach(
        (shop, ofShop) -> {
          var costs = buyable(ofShop).stream().map(line -> line.subtotal().minor()).toList();
          if (!costs.isEmpty()) {
            subtotals.put(shop, costs);
          }
        });
    return subtotals;
  }

  private static Map<UUID, List<ParcelItem>> parcels(
      Map<UUID, List<CartLine>> lines, Reductions reductions) {
    var parcels = new LinkedHashMap<UUID, List<ParcelItem>>();
    reductions
        .lines()
        .forEach(
            (shop, less) -> {
              var ofShop = buyable(lines.get(shop));
              var items = new ArrayList<ParcelItem>();
              for (int i = 0; i < ofShop.size(); i++) {
                items.add(item(ofShop.get(i), less.discounts().get(i).sellerMinor()));
              }
              parcels.put(shop, items);
            });
    return parcels;
  }

  private static List<CartLine> buyable(List<CartLine> lines) {
    return lines.stream().filter(CartLine::isBuyable).toList();
  }

  private static ParcelItem item(CartLine line, long offMinor) {
    return new ParcelItem(
        line.offer().shippingProfileId(), line.quantity(), line.subtotal().minor() - offMinor);
  }

  private CartShop shop(
      Cart cart, List<CartLine> lines, Reductions reductions, List<ShippingOption> options) {
    var first = lines.get(0).offer();
    var buyable = buyable(lines);
    var option = options.stream().findFirst();
    var less = reductions.lines().get(first.shopId());
    boolean free = reductions.freeShipping(first.shopId()).isPresent();
    return new CartShop(
        first.shopId(),
        first.shopName(),
        first.shopSlug(),
        lines,
        sum(cart, buyable.stream().map(CartLine::subtotal).toList()),
        Money.of(less == null ? 0 : less.offMinor(), cart.getCurrency()),
        option
            .map(o -> Money.of(free && !o.upgrade() ? 0 : o.priceMinor(), cart.getCurrency()))
            .orElse(null),
        option.map(ShippingOption::freeByAmount).orElse(false),
        option.map(o -> dates(buyable, o)).orElse(null),
        first.giftWrap(),
        gift(cart, first.shopId()));
  }

  private static Gift gift(Cart cart, UUID shopId) {
    return cart.getWishes().stream()
        .filter(wish -> wish.getShopId().equals(shopId))
        .map(CartWish::getGift)
        .findFirst()
        .orElse(Gift.none());
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
