package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** T11: the mail server fails; orders do not, and each mail comes once when it is over. */
@ExtendWith(OpenMarket.class)
class MailOutageIT {
  private Market market;
  private Sandbox sandbox;
  private Rows rows;

  @BeforeEach
  void meet(Market market, Sandbox sandbox) {
    this.market = market;
    this.sandbox = sandbox;
    rows = new Rows(market.dataSource());
  }

  @AfterEach
  void letGo() {
    sandbox.clearFaults();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          busy    | "errorStatus":451
          full    | "errorStatus":452
          hangs   | "latencyMs":8000
          hangsup | "reset":true
          """)
  void anOrderIsConfirmedMeanwhileAndItsMailsComeOnceAfterwards(String name, String fault) {
    var buyer = "outage-" + name + "@example.com";
    var deliveries = new Deliveries(rows);
    String number;
    try (var outage = FailedTries.ofMails(market.serverLog())) {
      sandbox.fault("{\"target\":\"smtp\"," + fault + "}");
      number = new Errand(market.address(), buyer).buy(Listing.plenty(rows), rows);
      new Orders(rows).awaitPaid(number);
      deliveries.awaitFailedMail(buyer, 1);
      assertThat(sandbox.inbox().to(buyer, number)).isEmpty();
      sandbox.clearFaults();
      new PaidOnce(rows, sandbox.inbox()).require(number, buyer);
    }
  }
}
