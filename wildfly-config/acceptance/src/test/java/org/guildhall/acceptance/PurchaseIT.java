package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The main job, whole: a guest buys from two makers in one order, both make and ship, the guest
 * follows and reviews. Every page of the walk is looked at.
 */
@ExtendWith({OpenMarket.class, Browsing.class})
class PurchaseIT {
  private static final String GUEST = "walk@example.com";
  private static final String INES = "ines@guildhall.test";
  private static final String MARGUERITE = "marguerite@guildhall.test";

  private final Look look = new Look();
  private Sandbox sandbox;
  private Inbox inbox;
  private Rows rows;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    this.sandbox = sandbox;
    inbox = sandbox.inbox();
    rows = new Rows(market.dataSource());
  }

  @Test
  void aGuestBuysFromTwoMakersAndReviewsWhatCame(Visitors visitors) {
    var guest = visitors.one();
    var ines = visitors.one();
    var marguerite = visitors.one();
    var vase = Listing.of(rows, INES, 3);
    var scarf = Listing.withOptions(rows, MARGUERITE);

    browse(guest, vase);
    var number = buy(guest, vase, scarf);
    var confirmation = inbox.await(GUEST, number);
    makeAndShip(ines, INES, number, UpsNumber.next());
    makeAndShip(marguerite, MARGUERITE, number, UpsNumber.next());
    follow(guest, confirmation);
    review(guest, confirmation, vase);

    assertThat(look.findings()).isEmpty();
    assertThat(guest.complaints()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
    assertThat(marguerite.complaints()).isEmpty();
  }

  private void browse(Visitor guest, Listing vase) {
    guest.open("/");
    look.at(guest, "home");
    guest.open("/c/ceramics");
    look.at(guest, "category");
    guest.open("/search?q=vase");
    look.at(guest, "search");
    guest.open(
        "/shop/"
            + rows.text(
                "select s.slug from shop s join product p on p.shop_id = s.id where p.slug = ?",
                vase.slug()));
    look.at(guest, "shop");
    guest.open(vase.path());
    look.at(guest, "listing");
    guest.open("/cart");
    look.at(guest, "cart-empty");
  }

  private String buy(Visitor guest, Listing vase, Listing scarf) {
    var buyer = new Buyer(guest, GUEST);
    buyer.putInCart(vase);
    buyer.putInCart(scarf);
    look.at(guest, "cart");
    buyer.checkOut();
    look.at(guest, "checkout-address");
    buyer.tellAddress();
    look.at(guest, "checkout-shipping");
    buyer.keepShipping();
    look.at(guest, "checkout-review");
    buyer.place();
    look.at(guest, "card-page");
    buyer.pay(Buyer.GOOD_CARD);
    buyer.awaitThanks();
    look.at(guest, "thanks");
    return buyer.orderNumber();
  }

  private void makeAndShip(Visitor visitor, String email, String number, String parcel) {
    var mail = inbox.await(email, "New order " + number);
    var maker = new Maker(visitor, email);
    visitor.open("/login");
    look.at(visitor, "sign-in");
    maker.signIn();
    visitor.open("/workshop/orders");
    look.at(visitor, "workshop-orders");
    maker.openFrom(mail);
    look.at(visitor, "workshop-order");
    maker.accept();
    maker.makeReady();
    maker.openShipping();
    look.at(visitor, "workshop-ship");
    maker.ship(parcel);
    look.at(visitor, "workshop-shipped");
    inbox.await(GUEST, "is on its way");
    sandbox.deliver(parcel);
  }

  private void follow(Visitor guest, Inbox.Mail confirmation) {
    inbox.await(GUEST, "has arrived");
    guest.page().navigate(confirmation.link("/g/"));
    look.at(guest, "order-followed");
    Patience.until(
        "both parcels delivered",
        () -> {
          guest.page().reload();
          return guest.heading();
        },
        heading -> heading.equals("Everything has arrived"));
    look.at(guest, "order-delivered");
  }

  private void review(Visitor guest, Inbox.Mail confirmation, Listing vase) {
    guest.follow("Write a review " + vase.title(rows));
    guest.page().locator("label[for=star-4]").click();
    guest.fill("In your own words", "Heavier than I thought, in the good way.");
    look.at(guest, "review");
    guest.press("Send the review");
    guest.page().getByText("Thank you. Your review is on the page").waitFor();
    guest.open(vase.path());
    assertThat(guest.page().getByText("Heavier than I thought, in the good way.").count())
        .isEqualTo(1);
    look.at(guest, "listing-reviewed");
  }
}
