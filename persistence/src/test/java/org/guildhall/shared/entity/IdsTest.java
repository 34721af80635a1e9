package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class IdsTest {
  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.123Z");

  @Test
  void carriesTheClocksMillisecondsAndVersionSeven() {
    var id = Ids.next(Clock.fixed(NOON, ZoneOffset.UTC));

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
  }

  @Test
  void sortsByTimeAsText() {
    var earlier = Ids.at(NOON).toString();
    var later = Ids.at(NOON.plusMillis(1)).toString();

    assertThat(earlier).isLessThan(later);
  }
}
