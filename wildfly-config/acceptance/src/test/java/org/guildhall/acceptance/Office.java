package org.guildhall.acceptance;

import java.net.URI;
import java.util.Map;

/** Somebody of the market's office, by plain HTTP. */
final class Office {
  private final Shopper shopper;

  Office(URI market) {
    shopper = new Shopper(market);
    shopper.press(
        shopper.open("/login"),
        "Sign in",
        Map.of("login:email", "admin@guildhall.test", "login:password", Maker.PASSWORD));
  }

  /** The page on which an order's part can be cancelled. */
  Shopper.Answer order(String number) {
    return shopper.open("/office/orders?number=" + number);
  }

  /** Cancels the one part that page offers; all of it is paid back. */
  Shopper.Answer cancel(Shopper.Answer order, String why) {
    var field = order.page().select("[name$=open-cancel:why]").attr("name");
    // the nonce is what the page's script adds, so that a refusal can be shown
    var nonce = order.page().select("script[nonce]").attr("nonce");
    return shopper.press(
        order, "Cancel and pay back", Map.of(field, why, "primefaces.nonce", nonce));
  }
}
