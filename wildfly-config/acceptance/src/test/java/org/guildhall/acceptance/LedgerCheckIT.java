package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.guildhall.local.LedgerCheck;
import org.guildhall.local.Market;
import org.guildhall.reporting.entity.InvariantTerms;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs after all walks: what must always hold holds, and the provider's books say the same. */
@Order(Integer.MAX_VALUE - 1)
@ExtendWith(OpenMarket.class)
class LedgerCheckIT {

  @Test
  void nothingWeDidBrokeAnInvariant(Market market) {
    var terms = InvariantTerms.at(Clock.systemUTC().instant());

    var report = LedgerCheck.of(market.dataSource(), market.sandboxAddress(), terms);

    assertThat(report.breaches()).as(report.text()).isZero();
    assertThat(report.provider()).isPresent();
  }
}
