package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.local.demo.Amounts.Priced;

/** Orders with all that hangs on them, each from its cart to its reviews. */
final class OrderRows {
  private static final Duration CHOOSING = Duration.ofMinutes(6);

  private final Loading loading;
  private final Amounts amounts;
  private final CheckoutRows checkouts;
  private final ShopOrderRows shopOrders;
  private final PaymentRows payments;

  OrderRows(Loading loading, Amounts amounts) {
    this.loading = loading;
    this.amounts = amounts;
    this.checkouts = new CheckoutRows(loading);
    this.shopOrders = new ShopOrderRows(loading);
    this.payments = new PaymentRows(loading);
  }

  void write(List<Purchase> purchases, List<String> numbers) {
    for (int i = 0; i < purchases.size(); i++) {
      write(amounts.of(purchases.get(i)), numbers.get(i));
    }
  }

  private void write(Priced priced, String number) {
    var purchase = priced.purchase();
    var begun = purchase.placedAt().minus(CHOOSING);
    var checkout = loading.ids().make("checkout/" + purchase.key(), begun);
    var order = loading.ids().make("order/" + purchase.key(), purchase.placedAt());
    checkouts.write(priced, checkout, order, begun);
    writeOrder(priced, order, checkout, number);
    for (int i = 0; i < priced.parts().size(); i++) {
      shopOrders.write(purchase, priced.parts().get(i), order, number + "-" + (i + 1), number);
    }
    payments.write(priced, order);
  }

  private void writeOrder(Priced priced, UUID id, UUID checkout, String number) {
    var purchase = priced.purchase();
    var buyer = purchase.buyer();
    var address = buyer.address();
    loading
        .into("customer_order")
        .with("id", id)
        .with("order_number", number)
        .with("checkout_id", checkout)
        .with("account_id", buyer.guest() ? null : loading.ids().of("account/" + buyer.email()))
        .with("email", buyer.email())
        .with("status", purchase.status())
        .with("ship_name", buyer.name())
        .with("ship_line1", address.line1())
        .with("ship_line2", address.line2())
        .with("ship_city", address.city())
        .with("ship_region", address.region())
        .with("ship_postal_code", address.postalCode())
        .with("ship_country", address.country())
        .with("currency", "USD")
        .with("items_minor", priced.items())
        .with("shipping_minor", priced.shipping())
        .with("shipping_tax_minor", priced.shippingTax())
        .with("tax_minor", priced.tax())
        .with("total_minor", priced.total())
        .with("placed_at", purchase.placedAt())
        .with("paid_at", purchase.parts().get(0).timeline().paidAt())
        .times(purchase.placedAt(), lastChange(purchase));
  }

  private static Instant lastChange(Purchase purchase) {
    return purchase.parts().stream()
        .map(part -> part.timeline().lastChange())
        .max(Instant::compareTo)
        .orElseThrow();
  }
}
