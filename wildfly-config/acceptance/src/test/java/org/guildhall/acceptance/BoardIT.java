package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maker works on many orders at once; one that moved on meanwhile does not hold up the rest. */
@ExtendWith({OpenMarket.class, Browsing.class})
class BoardIT {
  private static final String INES = "ines@guildhall.test";
  private static final String NEW_ORDERS =
      """
      select o.number from shop_order o join shop s on s.id = o.shop_id
      join account a on a.id = s.owner_id where a.email = ? and o.status = 'NEW'
      order by o.number limit 2
      """;

  private final Look look = new Look();
  private Rows rows;

  @BeforeEach
  void meet(Market market) {
    rows = new Rows(market.dataSource());
  }

  @Test
  void aBatchGoesOnPastAnOrderThatMovedOn(Visitors visitors) {
    var numbers = rows.texts(NEW_ORDERS, INES);
    assertThat(numbers).as("new orders of the demo maker").hasSize(2);
    var ines = visitors.one();
    new Maker(ines, INES).signIn();
    ines.open("/workshop/orders?view=to_accept");
    tick(ines, numbers);
    ines.page().getByText("2 orders selected").waitFor();
    look.at(ines, "board-selected");

    acceptElsewhere(visitors.one(), numbers.get(0));
    ines.page().locator("[id='work:accept']").click();

    ines.page().getByText("1 accepted, 1 left as it is.").waitFor();
    assertThat(ines.page().locator("#content [role=status] li").innerText())
        .startsWith(numbers.get(0) + ":");
    assertThat(statuses(numbers)).containsOnly("IN_PRODUCTION");
    look.at(ines, "board-partial");
    markReady(ines, numbers);
    slips(ines, numbers);

    assertThat(look.findings()).isEmpty();
    assertThat(ines.complaints()).isEmpty();
  }

  private static void tick(Visitor visitor, List<String> numbers) {
    numbers.forEach(number -> visitor.page().getByLabel("Select order " + number).check());
  }

  private static void acceptElsewhere(Visitor visitor, String number) {
    var maker = new Maker(visitor, INES);
    maker.signIn();
    visitor.open("/workshop/orders/" + number);
    maker.accept();
  }

  private void markReady(Visitor ines, List<String> numbers) {
    ines.open("/workshop/orders?view=to_make");
    tick(ines, numbers);
    ines.page().getByText("2 of 2 can be marked as ready.").waitFor();
    ines.page().locator("[id='work:ready']").click();
    ines.page().getByText("2 marked as ready.").waitFor();
    assertThat(statuses(numbers)).containsOnly("READY_TO_SHIP");
  }

  /** All slips in one paper; with an order of another maker in the list there is none. */
  private void slips(Visitor ines, List<String> numbers) {
    var both = slips(ines, numbers.get(0), numbers.get(1));
    assertThat(both.status()).isEqualTo(200);
    assertThat(new String(both.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(both.headers().get("cache-control")).contains("no-store");

    var foreign =
        rows.text(
            """
            select min(o.number) from shop_order o join shop s on s.id = o.shop_id
            join account a on a.id = s.owner_id where a.email <> ?
            """,
            INES);
    assertThat(slips(ines, numbers.get(0), foreign).status()).isEqualTo(404);
  }

  private static APIResponse slips(Visitor visitor, String one, String other) {
    return visitor
        .page()
        .request()
        .get(visitor.address("/workshop/packing-slips.pdf?number=" + one + "&number=" + other));
  }

  private List<String> statuses(List<String> numbers) {
    return numbers.stream()
        .map(number -> rows.text("select status from shop_order where number = ?", number))
        .toList();
  }
}
