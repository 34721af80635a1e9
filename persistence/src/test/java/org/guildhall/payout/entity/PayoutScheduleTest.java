package org.guildhall.payout.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutScheduleTest {
  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-24, 2026-11-24",
    "WEEKLY, 2026-11-24, 2026-11-27",
    "WEEKLY, 2026-11-27, 2026-11-27",
    "WEEKLY, 2026-11-28, 2026-12-04",
    "BIWEEKLY, 2026-01-02, 2026-01-02",
    "BIWEEKLY, 2026-01-03, 2026-01-16",
    "BIWEEKLY, 2026-01-09, 2026-01-16",
    "BIWEEKLY, 2026-12-31, 2027-01-01",
    "MONTHLY, 2026-11-24, 2026-12-01",
    "MONTHLY, 2026-12-01, 2026-12-01",
    "MONTHLY, 2026-12-02, 2027-01-01"
  })
  void namesTheNextDay(PayoutSchedule schedule, LocalDate from, LocalDate next) {
    assertThat(schedule.from(from)).isEqualTo(next);
  }
}
