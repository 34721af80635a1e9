package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T7: a guest's cart and the account's become one at the door, and nothing is lost or doubled. */
@ExtendWith(OpenMarket.class)
class CartMergeIT {
  private static final String BUYER = "buyer@guildhall.test";
  private static final String LINES =
      """
      select p.slug || '=' || i.quantity from cart_item i
        join cart c on c.id = i.cart_id
        join account a on a.id = c.account_id
        join product p on p.id = i.product_id
      where a.email = ? and c.status = 'ACTIVE'
      """;

  private Market market;
  private Rows rows;
  private Listing a;
  private Listing b;
  private Listing c;

  @BeforeEach
  void choose(Market market) {
    this.market = market;
    rows = new Rows(market.dataSource());
    a = Listing.of(rows, "ines@guildhall.test", 2);
    b = Listing.of(rows, "silas@guildhall.test", 2);
    c = Listing.oneOfAKind(rows);
    rows.change(
        "delete from cart_item where cart_id in (select c.id from cart c join account a on a.id ="
            + " c.account_id where a.email = ? and c.status = 'ACTIVE')",
        BUYER);
  }

  @Test
  void bothCartsAreOneAfterSigningIn() {
    var elsewhere = new Shopper(market.address());
    signIn(elsewhere);
    put(elsewhere, a);
    put(elsewhere, c);
    var guest = new Shopper(market.address());
    put(guest, a);
    put(guest, b);
    put(guest, b);
    assertThat(lines()).isEqualTo(Map.of(a.slug(), "1", c.slug(), "1"));

    signIn(guest);

    var merged = Map.of(a.slug(), "2", b.slug(), "2", c.slug(), "1");
    assertThat(lines()).isEqualTo(merged);
    var page = guest.open("/cart").page().text();
    assertThat(page).contains(a.title(rows), b.title(rows), c.title(rows));

    signIn(new Shopper(market.address()));
    assertThat(lines()).isEqualTo(merged);
  }

  @Test
  void whoSignsInDuringTheCheckoutGoesOnWithBothCarts() {
    var promotions = new Promotions(rows);
    promotions.receive(a, 4);
    promotions.receive(b, 2);
    var elsewhere = new Shopper(market.address());
    signIn(elsewhere);
    put(elsewhere, a);
    long held = a.reserved(rows);
    var guest = new Shopper(market.address());
    put(guest, a);
    put(guest, b);
    assertThat(guest.press(guest.open("/cart"), "Go to checkout").isAt("/checkout")).isTrue();
    assertThat(a.reserved(rows)).isEqualTo(held + 1);

    signIn(guest);

    assertThat(lines()).isEqualTo(Map.of(a.slug(), "2", b.slug(), "1"));
    assertThat(guest.press(guest.open("/cart"), "Go to checkout").isAt("/checkout")).isTrue();
    assertThat(a.reserved(rows)).isEqualTo(held + 2);
  }

  @Test
  void whatTheShelfCannotGiveIsCutAndSaid() {
    var elsewhere = new Shopper(market.address());
    signIn(elsewhere);
    put(elsewhere, c);
    var guest = new Shopper(market.address());
    put(guest, c);

    signIn(guest);

    assertThat(lines()).isEqualTo(Map.of(c.slug(), "1"));
    assertThat(guest.open("/cart").page().text())
        .contains("There are not as many as you wanted.", "we kept 1 of 2");
  }

  private static void put(Shopper shopper, Listing listing) {
    shopper.press(shopper.open(listing.path()), "Add to cart");
  }

  private static void signIn(Shopper shopper) {
    var form = shopper.open("/login");
    var answer =
        shopper.press(
            form, "Sign in", Map.of("login:email", BUYER, "login:password", Maker.PASSWORD));
    assertThat(answer.isAt("/login")).as(answer.page().text()).isFalse();
  }

  private Map<String, String> lines() {
    var found = new TreeMap<String, String>();
    for (var line : rows.texts(LINES, BUYER)) {
      var parts = line.split("=");
      found.put(parts[0], parts[1]);
    }
    return found;
  }
}
