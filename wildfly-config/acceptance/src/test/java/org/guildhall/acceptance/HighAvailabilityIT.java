package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.local.Market;
import org.guildhall.local.ServerProfile;
import org.junit.jupiter.api.Test;

/** The clustered configuration boots with the EAR, so that it does not rot until it is needed. */
class HighAvailabilityIT {
  private static final int PORT_OFFSET = 2400;

  @Test
  void bootsWithTheMarketDeployed() throws IOException {
    var plan =
        Market.of(OpenMarket.checkout())
            .data(Path.of("target/market-ha").toAbsolutePath())
            .portOffset(PORT_OFFSET)
            .profile(ServerProfile.HA)
            .fresh(true)
            .fast();
    try (var market = plan.build()) {
      // returns when the home page answers with its pictures
      market.start();

      var log = Files.readAllLines(market.serverLog());
      assertThat(log).anyMatch(line -> line.contains("standalone-full-ha.xml"));
      assertThat(log).anyMatch(line -> line.contains("joined cluster 'ejb'"));
      assertThat(complaints(log)).isEmpty();
    }
  }

  private static List<String> complaints(List<String> log) {
    return log.stream().filter(line -> line.matches(".{23} (WARN|ERROR|FATAL).*")).toList();
  }
}
