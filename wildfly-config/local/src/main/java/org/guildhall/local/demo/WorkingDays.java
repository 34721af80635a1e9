package org.guildhall.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Promises count in days from Monday to Friday, as all demo shops work. */
final class WorkingDays {

  private WorkingDays() {}

  /** The day on which so many working days after the start are over. */
  static LocalDate after(LocalDate start, int count) {
    var day = start;
    for (int left = count; left > 0; ) {
      day = day.plusDays(1);
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
        left--;
      }
    }
    return day;
  }
}
