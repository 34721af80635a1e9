package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A maker prints the slip of an order, and the server has nothing to say about it. */
@ExtendWith(OpenMarket.class)
class PackingSlipIT {
  private static final String INES = "ines@guildhall.test";

  @Test
  void aSlipIsAPdfAndLeavesTheLogClean(Market market) {
    var rows = new Rows(market.dataSource());
    var number =
        new Errand(market.address(), "slip@example.com").buy(Listing.of(rows, INES, 2), rows);
    new Orders(rows).awaitPaid(number);
    var maker = new Shopper(market.address());
    maker.press(
        maker.open("/login"),
        "Sign in",
        Map.of("login:email", INES, "login:password", Maker.PASSWORD));

    var slip = maker.open("/workshop/orders/" + number + "-1/packing-slip.pdf");

    assertThat(slip.status()).isEqualTo(200);
    assertThat(slip.page().text()).startsWith("%PDF-");
    assertThat(ServerLog.complaints(market.serverLog())).noneMatch(line -> line.contains("pdfbox"));
  }
}
