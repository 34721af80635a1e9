package org.guildhall.shop.entity;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.guildhall.shared.entity.BusinessException;

/** Days in a row on which a maker does not work, both ends included; at most 366. */
public record DaysOff(LocalDate from, LocalDate to) {
  private static final int LONGEST = 366;

  /** Refuses an end before the start, and more days than a year has. */
  public DaysOff {
    if (to.isBefore(from) || !to.isBefore(from.plusDays(LONGEST))) {
      throw BusinessException.at("daysOff", ShopError.DAYS_OFF_INVALID, from, to, LONGEST);
    }
  }

  /** Reads an ISO 8601 interval of days: {@code "2026-12-24/2027-01-01"}. */
  static DaysOff parse(String text) {
    try {
      var ends = text.split("/", 2);
      return new DaysOff(LocalDate.parse(ends[0]), LocalDate.parse(ends[1]));
    } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
      throw BusinessException.at("daysOff", ShopError.DAYS_OFF_INVALID, text, text, LONGEST);
    }
  }

  boolean holds(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  String text() {
    return from + "/" + to;
  }
}
