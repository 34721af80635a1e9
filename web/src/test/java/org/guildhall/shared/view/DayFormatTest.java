package org.guildhall.shared.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DayFormatTest {

  @Test
  void writesDays() {
    assertThat(DayFormat.day(LocalDate.of(2026, 6, 11))).isEqualTo("Thu, Jun 11");
    assertThat(DayFormat.date(LocalDate.of(2026, 6, 11))).isEqualTo("Thu, Jun 11, 2026");
    assertThat(DayFormat.month(LocalDate.of(2021, 3, 1))).isEqualTo("March 2021");
  }

  @Test
  void countsDaysInTheMarketsTimeZone() {
    var lateEvening = Instant.parse("2026-06-12T02:30:00Z");
    assertThat(DayFormat.day(lateEvening)).isEqualTo("Thu, Jun 11");
    assertThat(DayFormat.moment(lateEvening)).isEqualTo("Thu, Jun 11, 10:30 pm");
  }

  @Test
  void followsTheClockThroughTheChangeOfTime() {
    assertThat(DayFormat.time(Instant.parse("2026-03-08T06:59:00Z"))).isEqualTo("1:59 am");
    assertThat(DayFormat.time(Instant.parse("2026-03-08T07:00:00Z"))).isEqualTo("3:00 am");
  }

  @Test
  void saysNothingOfNoDay() {
    assertThat(DayFormat.day(null)).isEmpty();
    assertThat(DayFormat.moment(null)).isEmpty();
  }
}
