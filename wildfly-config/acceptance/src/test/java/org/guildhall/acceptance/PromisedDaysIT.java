package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Days off move what is promised from now on; a day that was missed gives the buyer the choice. */
class PromisedDaysIT extends Walk {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMM d", Locale.US);
  private static final String CALENDAR =
      "select s.working_days from shop s join account a on a.id = s.owner_id where a.email = ?";
  private static final String STATUS = "select status from shop_order where number = ?";

  @AfterEach
  void workAsBefore() {
    rows.change(
        "update shop s set working_days = '1,2,3,4,5' from account a"
            + " where a.id = s.owner_id and a.email = ?",
        INES);
  }

  @Test
  void aMakersDaysOffMoveThePromise(Visitors visitors) {
    var listing = Listing.of(rows, INES, 1);
    var from = LocalDate.now();
    var to = from.plusDays(59);
    var shopper = visitors.one();
    var ines = visitors.one();
    new Maker(ines, INES).signIn();

    ines.open("/workshop/calendar");
    look.at(ines, "workshop-calendar");
    daysOff(ines, to, from);
    assertThat(ines.page().locator(".bo-error:visible").allInnerTexts())
        .anyMatch(words -> words.contains("Days off end on their first day or later"));
    assertThat(ines.page().getByLabel("First day").first().inputValue()).isEqualTo(to.toString());
    look.at(ines, "workshop-calendar-refused");
    daysOff(ines, from, to);
    ines.page().waitForURL(url -> url.contains("said="));

    assertThat(rows.text(CALENDAR, INES)).isEqualTo("1,2,3,4,5 " + from + "/" + to);
    shopper.open(listing.path());
    var promised =
        LocalDate.parse(
            rows.text(
                "select d::date::text from generate_series(?::date, ?::date, '1 day') d"
                    + " where extract(isodow from d) < 6 offset ? limit 1",
                to.plusDays(1).toString(),
                to.plusDays(60).toString(),
                Math.max(0, makingDays(listing) - 1)));
    assertThat(shopper.page().locator("main").innerText()).contains(DAY.format(promised));

    daysOff(ines, null, null);
    ines.page().waitForURL(url -> url.contains("said="));
    assertThat(rows.text(CALENDAR, INES)).isEqualTo("1,2,3,4,5");
    assertThat(ines.complaints()).isEmpty();
  }

  @Test
  void whatMissedItsDayIsCancelledByTheBuyerAlone(Visitors visitors) {
    var buyer = "missed-its-day@example.com";
    var errand = new Errand(market.address(), buyer);
    var number = errand.buy(Listing.of(rows, INES, 1), rows);
    new Orders(rows).awaitPaid(number);
    var part = number + "-1";
    rows.change("update shop_order set ship_by = current_date - 1 where number = ?", part);

    var mail = inbox.await(buyer, "Order " + number + " is late", "needs nobody");
    var guest = visitors.one();
    guest.page().navigate(mail.link("/g/"));
    look.at(guest, "order-late");
    guest.follow("Cancel, as it is late");
    look.at(guest, "order-late-cancel");
    guest.page().getByLabel("Why do you want to cancel?").fill("The birthday is over.");
    guest.press("Cancel it now");
    guest.page().getByText("It is cancelled, and your money is on its way back.").waitFor();

    assertThat(rows.text(STATUS, part)).isEqualTo("CANCELLED");
    inbox.await(buyer, "Your order " + number + " was cancelled", "as its day was over");
    inbox.await(INES, "Order " + part + " was cancelled", "did not want to wait");
    assertThat(inbox.to(buyer, "Order " + number + " is late")).hasSize(1);
  }

  private static void daysOff(Visitor ines, LocalDate from, LocalDate to) {
    ines.page().getByLabel("First day").first().fill(from == null ? "" : from.toString());
    ines.page().getByLabel("Last day").first().fill(to == null ? "" : to.toString());
    ines.press("Save");
    ines.page().waitForLoadState();
  }

  private int makingDays(Listing listing) {
    return (int)
        rows.number("select processing_max_days from product where slug = ?", listing.slug());
  }
}
