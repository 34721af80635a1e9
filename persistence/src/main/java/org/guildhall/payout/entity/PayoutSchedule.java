package org.guildhall.payout.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** On which days a maker is paid. Weeks end on Friday, months begin on the first. */
public enum PayoutSchedule {
  DAILY,
  WEEKLY,
  BIWEEKLY,
  MONTHLY;

  // a Friday; every second one from it is the day of those paid every two weeks
  private static final LocalDate FIRST_FRIDAY = LocalDate.of(2026, 1, 2);

  /** The first day of the schedule that is not before the given one. */
  public LocalDate from(LocalDate day) {
    return switch (this) {
      case DAILY -> day;
      case WEEKLY -> friday(day);
      case BIWEEKLY ->
          ChronoUnit.WEEKS.between(FIRST_FRIDAY, friday(day)) % 2 == 0
              ? friday(day)
              : friday(day).plusWeeks(1);
      case MONTHLY ->
          day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
    };
  }

  private static LocalDate friday(LocalDate day) {
    return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
  }
}
