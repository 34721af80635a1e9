package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.guildhall.local.demo.Amounts.Priced;
import org.guildhall.local.demo.Amounts.PricedLine;
import org.guildhall.local.demo.Amounts.PricedPart;

/** The cart and the checkout an order came from, and the stock the checkout held. */
final class CheckoutRows {
  private static final Duration HOLD = Duration.ofMinutes(10);

  private final Loading loading;

  CheckoutRows(Loading loading) {
    this.loading = loading;
  }

  void write(Priced priced, UUID checkout, UUID order, Instant begun) {
    var purchase = priced.purchase();
    var cart = loading.ids().make("cart/" + purchase.key(), begun);
    writeCart(priced, cart, begun);
    writeCheckout(priced, checkout, cart, order, begun);
    for (var part : priced.parts()) {
      writeShop(part, checkout);
      for (var line : part.lines()) {
        writeItem(part, line, checkout);
        writeReservation(purchase, line, checkout, begun);
        if (purchase.isHeld()) {
          writeCartItem(purchase, part, line, cart);
        }
      }
    }
  }

  /** An order that waits for its payment keeps its cart; every other cart has become an order. */
  private void writeCart(Priced priced, UUID id, Instant begun) {
    var purchase = priced.purchase();
    var buyer = purchase.buyer();
    loading
        .into("cart")
        .with("id", id)
        .with("account_id", buyer.guest() ? null : loading.ids().of("account/" + buyer.email()))
        .with("token_hash", buyer.guest() ? hash(purchase.key()) : null)
        .with("status", status(purchase, "ACTIVE", "EXPIRED", "CONVERTED"))
        .with("last_activity_at", purchase.placedAt())
        .times(begun, purchase.placedAt());
  }

  private static String hash(String token) {
    return HexFormat.of().formatHex(NamedIds.sha256(token));
  }

  private static String status(Purchase purchase, String held, String cancelled, String paid) {
    if (purchase.isHeld()) {
      return held;
    }
    return purchase.isCancelled() ? cancelled : paid;
  }

  private void writeCheckout(Priced priced, UUID id, UUID cart, UUID order, Instant begun) {
    var purchase = priced.purchase();
    var buyer = purchase.buyer();
    var address = buyer.address();
    loading
        .into("checkout")
        .with("id", id)
        .with("cart_id", cart)
        .with("account_id", buyer.guest() ? null : loading.ids().of("account/" + buyer.email()))
        .with("status", status(purchase, "AWAITING_PAYMENT", "EXPIRED", "COMPLETED"))
        .with("email", buyer.email())
        .with("ship_name", buyer.name())
        .with("ship_line1", address.line1())
        .with("ship_line2", address.line2())
        .with("ship_city", address.city())
        .with("ship_region", address.region())
        .with("ship_postal_code", address.postalCode())
        .with("ship_country", address.country())
        .with("items_minor", priced.items())
        .with("shipping_minor", priced.shipping())
        .with("tax_minor", priced.tax())
        .with("total_minor", priced.total())
        .with("held_until", heldUntil(purchase, begun))
        .with("extended", purchase.isHeld())
        .with("order_id", order)
        .times(begun, purchase.placedAt());
  }

  private Instant heldUntil(Purchase purchase, Instant begun) {
    return purchase.isHeld() ? PaymentRows.demoHoldEnds(loading.now()) : begun.plus(HOLD);
  }

  private void writeShop(PricedPart part, UUID checkout) {
    var shop = part.part().shop();
    var rate = "rate/%s/%s/%s".formatted(shop.slug(), part.rate().zone(), part.rate().service());
    loading
        .into("checkout_shop")
        .with("checkout_id", checkout)
        .with("shop_id", loading.ids().of("shop/" + shop.slug()))
        .with("shipping_rate_id", loading.ids().of(rate))
        .with("service", part.rate().service())
        .with("shipping_minor", part.shipping())
        .with("tax_minor", part.tax())
        .with("buyer_note", part.part().buyerNote());
  }

  private void writeItem(PricedPart part, PricedLine priced, UUID checkout) {
    var line = priced.line();
    loading
        .into("checkout_item")
        .with("checkout_id", checkout)
        .with("variant_id", loading.ids().of("variant/" + line.variant().sku()))
        .with("product_id", loading.ids().of("product/" + line.listing().slug()))
        .with("shop_id", loading.ids().of("shop/" + part.part().shop().slug()))
        .with("quantity", line.quantity())
        .with("unit_price_minor", line.variant().price())
        .with("tax_minor", priced.tax())
        .with("position", priced.position());
  }

  private void writeReservation(
      Purchase purchase, PricedLine priced, UUID checkout, Instant begun) {
    var sku = priced.line().variant().sku();
    var timeline = purchase.parts().get(0).timeline();
    var ended = purchase.isCancelled() ? timeline.cancelledAt() : timeline.paidAt();
    loading
        .into("stock_reservation")
        .with("id", loading.ids().make("held/" + purchase.key() + "/" + sku, begun))
        .with("variant_id", loading.ids().of("variant/" + sku))
        .with("checkout_id", checkout)
        .with("quantity", priced.line().quantity())
        .with("state", status(purchase, "HELD", "EXPIRED", "COMMITTED"))
        .with("expires_at", heldUntil(purchase, begun))
        .with("renewed", purchase.isHeld())
        .with("created_at", begun)
        .with("ended_at", ended);
  }

  private void writeCartItem(Purchase purchase, PricedPart part, PricedLine priced, UUID cart) {
    var line = priced.line();
    loading
        .into("cart_item")
        .with("id", loading.ids().make("cart-" + line.name(purchase), purchase.placedAt()))
        .with("cart_id", cart)
        .with("variant_id", loading.ids().of("variant/" + line.variant().sku()))
        .with("product_id", loading.ids().of("product/" + line.listing().slug()))
        .with("shop_id", loading.ids().of("shop/" + part.part().shop().slug()))
        .with("quantity", line.quantity())
        .with("unit_price_seen_minor", line.variant().price())
        .with("added_at", purchase.placedAt());
  }
}
