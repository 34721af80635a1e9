package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.local.Market;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs last: what all the walks of this run left in the server's log. */
@Order(Integer.MAX_VALUE)
@ExtendWith(OpenMarket.class)
class ServerLogIT {

  @Test
  void nothingWeDidMadeTheServerComplain(Market market) {
    assertThat(ServerLog.complaints(market.serverLog())).isEmpty();
  }
}
