package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A walk through the open market in a browser, with its rows and its mails at hand. What a page
 * shows that keeps anybody out fails it in the end.
 */
@ExtendWith({OpenMarket.class, Browsing.class})
abstract class Walk {
  static final String INES = "ines@guildhall.test";

  final Look look = new Look();
  Market market;
  Rows rows;
  Inbox inbox;

  @BeforeEach
  void meet(Market open, Sandbox sandbox) {
    market = open;
    rows = new Rows(open.dataSource());
    inbox = sandbox.inbox();
  }

  @AfterEach
  void nothingSeriousWasSeen() {
    assertThat(look.findings()).isEmpty();
  }
}
