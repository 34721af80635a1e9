package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The office holds an order by clicks: maker and buyer see it, nothing moves, and it goes on. */
class HoldsIT extends Walk {
  private static final String BUYER = "held@example.com";
  private static final String STATUS = "select status from shop_order where number = ?";

  @Test
  void anOrderIsHeldWithAReasonAndGoesOn(Visitors visitors) {
    var number = new Errand(market.address(), BUYER).buy(Listing.of(rows, INES, 1), rows);
    new Orders(rows).awaitPaid(number);
    var part = number + "-1";
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ines.open("/workshop/orders/" + part);
    var office = visitors.one();
    office.signIn("admin@guildhall.test", Maker.PASSWORD);

    office.open("/office/orders?number=" + number);
    office.choose("Why it is held", "the address is to be confirmed");
    office.fill("What the maker reads", "We ask the buyer for the house number.");
    office.fill("Last day", LocalDate.now().minusDays(1).toString());
    office.press("Hold it");
    assertThat(office.page().locator("main").innerText())
        .contains("Choose a last day from today on");
    look.at(office, "office-hold-refused");
    office.fill("Last day", LocalDate.now().plusDays(3).toString());
    office.press("Hold it");
    office.page().getByText("It is on hold, and the maker is told why.").waitFor();
    look.at(office, "office-held");
    assertThat(rows.text(STATUS, part)).isEqualTo("ON_HOLD");

    ines.press("Accept and start making");
    ines.page().getByText("This order is on hold.").first().waitFor();
    ines.page()
        .navigate(inbox.await(INES, "Order " + part + " is on hold").link("/workshop/orders/"));
    assertThat(ines.page().locator("main").innerText())
        .contains("the address is to be confirmed")
        .contains("We ask the buyer for the house number.");
    assertThat(ines.page().getByText("Accept and start making").count()).isZero();
    look.at(ines, "workshop-held");

    var guest = visitors.one();
    guest.page().navigate(inbox.await(BUYER, number).link("/g/"));
    assertThat(guest.page().locator("main").innerText()).contains("We look at this order");
    look.at(guest, "order-held");

    office.press("Release the part of");
    office.page().getByText("It goes on, and the maker is told.").waitFor();
    inbox.await(INES, "Order " + part + " goes on");
    ines.open("/workshop/orders/" + part);
    ines.press("Accept and start making");
    ines.page().getByText("Ready to ship").first().waitFor();
    assertThat(rows.text(STATUS, part)).isEqualTo("IN_PRODUCTION");
    assertThat(ines.complaints()).isEmpty();
    assertThat(office.complaints()).isEmpty();
  }
}
