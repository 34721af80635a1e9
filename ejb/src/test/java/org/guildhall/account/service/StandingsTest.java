package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.guildhall.account.event.StandingChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingsTest {
  private static final UUID JUNE = UUID.randomUUID();

  private final TickingClock clock = new TickingClock();
  private final Standings standings = new Standings();
  private Standing kept = new Standing(true, 0, Set.of("BUYER"));

  @BeforeEach
  void build() {
    standings.clock = clock;
    standings.accounts =
        new StandingService() {
          @Override
          public Standing of(UUID accountId) {
            return kept;
          }
        };
  }

  @Test
  void aSuspensionIsSeenWithinAMinute() {
    assertThat(standings.of(JUNE).honors(0)).isTrue();
    kept = new Standing(false, 1, Set.of());

    clock.pass(Duration.ofSeconds(60));

    assertThat(standings.of(JUNE).honors(0)).isFalse();
  }

  @Test
  void aChangeOnThisNodeIsSeenAtOnce() {
    assertThat(standings.of(JUNE).roles()).containsExactly("BUYER");
    kept = new Standing(true, 0, Set.of("BUYER", "SELLER"));
    assertThat(standings.of(JUNE).roles()).containsExactly("BUYER");

    standings.forget(new StandingChanged(JUNE));

    assertThat(standings.of(JUNE).roles()).containsExactlyInAnyOrder("BUYER", "SELLER");
  }

  @Test
  void honorsOnlyTheVersionThatCounts() {
    assertThat(new Standing(true, 4, Set.of()).honors(3)).isFalse();
    assertThat(new Standing(true, 4, Set.of()).honors(4)).isTrue();
    assertThat(new Standing(false, 4, Set.of()).honors(4)).isFalse();
    assertThat(Standing.NONE.honors(-1)).isFalse();
  }
}
