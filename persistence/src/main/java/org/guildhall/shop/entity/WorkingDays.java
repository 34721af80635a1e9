package org.guildhall.shop.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.shared.entity.BusinessException;

/** The weekdays a maker works on; promises of dates count in these. */
public record WorkingDays(Set<DayOfWeek> days) {
  public static final WorkingDays MONDAY_TO_FRIDAY = parse("1,2,3,4,5");

  public WorkingDays {
    if (days.isEmpty()) {
      throw BusinessException.at("workingDays", ShopError.WORKING_DAYS_INVALID);
    }
    days = Set.copyOf(days);
  }

  /** Reads ISO weekday numbers, Monday is 1: {@code "1,2,3,4,5"}. */
  public static WorkingDays parse(String text) {
    if (text == null || !text.matches("[1-7](,[1-7])*")) {
      throw BusinessException.at("workingDays", ShopError.WORKING_DAYS_INVALID);
    }
    return new WorkingDays(
        Stream.of(text.split(","))
            .map(Integer::parseInt)
            .map(DayOfWeek::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))));
  }

  /** The day on which the given number of working days after {@code start} are over. */
  public LocalDate after(LocalDate start, int count) {
    var day = start;
    for (int left = count; left > 0 || !days.contains(day.getDayOfWeek()); ) {
      day = day.plusDays(1);
      if (left > 0 && days.contains(day.getDayOfWeek())) {
        left--;
      }
    }
    return day;
  }

  /** How many working days lie after {@code start} up to and including {@code end}. */
  public int between(LocalDate start, LocalDate end) {
    return (int)
        start
            .plusDays(1)
            .datesUntil(end.isBefore(start) ? start.plusDays(1) : end.plusDays(1))
            .filter(day -> days.contains(day.getDayOfWeek()))
            .count();
  }

  /** The weekdays as ISO numbers, ascending. */
  public String text() {
    return days.stream()
        .map(DayOfWeek::getValue)
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(","));
  }
}
