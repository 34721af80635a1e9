package org.guildhall.acceptance;

import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/**
 * Somebody who wants one thing and comes back after every failure, until the market says thank you.
 * What the market answered as done is written into the journal.
 */
final class PatientBuyer {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Pattern NUMBER = Pattern.compile("order=([0-9A-Z-]+)");

  private final Shopper shopper;
  private final Errand errand;
  private final String email;
  private final Journal journal;
  private Shopper.Answer cardPage;
  private String number;
  private boolean charged;

  PatientBuyer(DrillGround ground, String email) {
    this.shopper = ground.shopper();
    this.errand = new Errand(shopper, email);
    this.email = email;
    this.journal = ground.journal();
  }

  String email() {
    return email;
  }

  /** The number of the order, as the market said it. */
  String buy(Listing thing) {
    Awaitility.await(email + " was thanked")
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(300))
        .ignoreExceptions()
        .untilAsserted(() -> goOn(thing));
    return number;
  }

  private void goOn(Listing thing) {
    if (cardPage == null) {
      arrive(toCardPage(thing));
    }
    if (!charged) {
      errand.payAndLeave(cardPage);
      charged = true;
    }
    var thanks = shopper.open("/checkout/return?order=" + number);
    if (!thanks.page().text().contains("Thank you. The makers know.")) {
      throw new AssertionError(email + " is not thanked yet: " + thanks.page().text());
    }
    journal.paid(number);
  }

  private Shopper.Answer toCardPage(Listing thing) {
    var cart = shopper.open("/cart");
    if (!cart.page().text().contains("Go to checkout")) {
      errand.putInCart(thing);
    }
    var checkout = errand.checkOut();
    if (!checkout.isAt("/checkout/return")) {
      return errand.place(checkout);
    }
    var waits = checkout.page().text().contains("We are waiting for the bank");
    return shopper.press(checkout, waits ? "Back to the payment page" : "Try again");
  }

  private void arrive(Shopper.Answer answer) {
    if (!answer.isAt("/pay/")) {
      throw new AssertionError(email + " is at " + answer.address() + ": " + answer.refusal());
    }
    var found = NUMBER.matcher(answer.page().html());
    if (!found.find()) {
      throw new AssertionError("no order number on " + answer.address());
    }
    number = found.group(1);
    cardPage = answer;
    journal.placed(number);
  }
}
