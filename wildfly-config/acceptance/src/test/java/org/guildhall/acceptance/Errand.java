package org.guildhall.acceptance;

import java.net.URI;
import java.util.Map;

/** The steps of a purchase by plain HTTP, without script and without a browser. */
final class Errand {
  private final Shopper shopper;
  private final String email;

  Errand(URI market, String email) {
    this(new Shopper(market), email);
  }

  Errand(Shopper shopper, String email) {
    this.shopper = shopper;
    this.email = email;
  }

  Shopper.Answer putInCart(Listing listing) {
    return shopper.press(shopper.open(listing.path()), "Add to cart");
  }

  /** Begins the checkout, which holds the things. */
  Shopper.Answer checkOut() {
    return shopper.press(shopper.open("/cart"), "Go to checkout");
  }

  /** From the address to the payment provider's page. */
  Shopper.Answer place(Shopper.Answer address) {
    return agree(review(address));
  }

  /** From the address to the review. */
  Shopper.Answer review(Shopper.Answer address) {
    return review(address, "Portland", "OR", "97209");
  }

  /** From the address, which is then the given one, to the review. */
  Shopper.Answer review(Shopper.Answer address, String city, String state, String zip) {
    var shipping =
        shopper.press(
            address,
            "Continue to shipping",
            Map.of(
                "details:email", email,
                "details:name", "June Abara",
                "details:line1", "418 NW Everett Street",
                "details:city", city,
                "details:region", state,
                "details:postalCode", zip,
                "details:country", "US"));
    return shopper.press(shipping, "Continue to review");
  }

  /** Agrees to what the review says. */
  Shopper.Answer agree(Shopper.Answer review) {
    return shopper.press(review, "Place the order and pay");
  }

  Shopper.Answer applyCoupon(String code) {
    return shopper.press(shopper.open("/cart"), "Apply", Map.of("code:coupon", code));
  }

  Shopper shopper() {
    return shopper;
  }

  /** Pays on the provider's page and stays there, as if the browser had been closed. */
  void payAndLeave(Shopper.Answer cardPage) {
    var paid =
        shopper.press(
            cardPage,
            "Pay $",
            Map.of(
                "number", Buyer.GOOD_CARD,
                "expiry", "12 / 34",
                "cvc", "123",
                "name", "June Abara",
                "noreturn", "1"));
    if (paid.status() != 200) {
      throw new AssertionError("not paid: " + paid.page().text());
    }
  }

  /** All of it; the number of the order. */
  String buy(Listing listing, Rows rows) {
    putInCart(listing);
    payAndLeave(place(checkOut()));
    return orderNumber(rows);
  }

  /** The number of the newest order of this person. */
  String orderNumber(Rows rows) {
    return rows.text(
        "select order_number from customer_order where email = ? order by placed_at desc limit 1",
        email);
  }
}
