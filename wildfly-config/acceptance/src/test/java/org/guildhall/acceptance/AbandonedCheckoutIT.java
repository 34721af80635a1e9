package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T10: what a checkout holds goes back when the buyer walks away, and once only. */
@ExtendWith(OpenMarket.class)
class AbandonedCheckoutIT {
  private static final String INES = "ines@guildhall.test";

  @Test
  void aCheckoutLeftAloneGivesItsStockBack(Market market) {
    var rows = new Rows(market.dataSource());
    var shopper = new Shopper(market.address());
    var errand = new Errand(shopper, "left@example.com");
    var listing = Listing.of(rows, INES, 2);
    var onHand = listing.onHand(rows);
    var reserved = listing.reserved(rows);
    errand.putInCart(listing);
    assertThat(errand.checkOut().isAt("/checkout")).isTrue();
    assertThat(listing.reserved(rows)).isEqualTo(reserved + 1);

    letTimePass(rows, listing);

    Patience.until("the stock is back", () -> listing.reserved(rows), held -> held == reserved);
    assertThat(listing.onHand(rows)).isEqualTo(onHand);
    assertThat(shopper.open("/checkout").page().text())
        .containsAnyOf("The ten minutes are over", "The ten minutes were over");
    assertThat(shopper.open("/cart").page().text()).contains(listing.title(rows));
  }

  /** Moves the clock of the youngest checkout that holds the thing to its end. */
  private static void letTimePass(Rows rows, Listing listing) {
    var checkout =
        rows.text(
            """
            select r.checkout_id from stock_reservation r
              join product_variant v on v.id = r.variant_id
              join product p on p.id = v.product_id
            where p.slug = ? and r.state = 'HELD' order by r.created_at desc limit 1
            """,
            listing.slug());
    rows.change(
        "update stock_reservation set expires_at = now() - interval '1 minute' where checkout_id = ?::uuid",
        checkout);
    rows.change(
        "update checkout set held_until = now() - interval '1 minute' where id = ?::uuid",
        checkout);
  }
}
