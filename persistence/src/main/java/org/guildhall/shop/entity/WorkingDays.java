package org.guildhall.shop.entity;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.shared.entity.BusinessException;

/** The weekdays a maker works on, and the days off; promises of dates count in what is left. */
public record WorkingDays(Set<DayOfWeek> weekdays, List<DaysOff> daysOff) {
  public static final WorkingDays MONDAY_TO_FRIDAY = parse("1,2,3,4,5");
  private static final int MOST_DAYS_OFF = 20;

  /** Refuses a week without a working day, and more than 20 times off. */
  public WorkingDays {
    if (weekdays.isEmpty()) {
      throw BusinessException.at("workingDays", ShopError.WORKING_DAYS_INVALID);
    }
    if (daysOff.size() > MOST_DAYS_OFF) {
      throw BusinessException.at("daysOff", ShopError.TOO_MANY_DAYS_OFF, MOST_DAYS_OFF);
    }
    weekdays = Set.copyOf(weekdays);
    daysOff = daysOff.stream().sorted(Comparator.comparing(DaysOff::from)).toList();
  }

  /**
   * Reads ISO weekday numbers, Monday is 1, and after them the days off as ISO 8601 intervals:
   * {@code "1,2,3,4,5 2026-12-24/2027-01-01"}.
   */
  public static WorkingDays parse(String text) {
    if (text == null || !text.matches("[1-7](,[1-7])*( .*)?")) {
      throw BusinessException.at("workingDays", ShopError.WORKING_DAYS_INVALID);
    }
    var parts = List.of(text.split(" "));
    return new WorkingDays(
        Stream.of(parts.get(0).split(","))
            .map(Integer::parseInt)
            .map(DayOfWeek::of)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
        parts.stream().skip(1).map(DaysOff::parse).toList());
  }

  /** The day on which the given number of working days after {@code start} are over. */
  public LocalDate after(LocalDate start, int count) {
    var day = start;
    for (int left = count; left > 0 || !isWorked(day); ) {
      day = day.plusDays(1);
      if (left > 0 && isWorked(day)) {
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
            .filter(this::isWorked)
            .count();
  }

  /** The same without the days off that are over. */
  public WorkingDays from(LocalDate today) {
    return new WorkingDays(
        weekdays, daysOff.stream().filter(off -> !off.to().isBefore(today)).toList());
  }

  /** As it is read; the weekdays ascending, the days off by their first day. */
  public String text() {
    return Stream.concat(
            Stream.of(
                weekdays.stream()
                    .map(DayOfWeek::getValue)
                    .sorted()
                    .map(String::valueOf)
                    .collect(Collectors.joining(","))),
            daysOff.stream().map(DaysOff::text))
        .collect(Collectors.joining(" "));
  }

  private boolean isWorked(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek())
        && daysOff.stream().noneMatch(off -> off.holds(day));
  }
}
