package org.guildhall.shipping.entity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The days a maker promises: when it leaves at the latest, and when it arrives if so. */
public record DeliveryDates(LocalDate shipBy, LocalDate arrivesFrom, LocalDate arrivesTo) {

  /**
   * The promise for something ordered on a day: processing in the shop's working days (ISO numbers,
   * {@code "1,2,3"}), then calendar days on the road.
   */
  public static DeliveryDates promise(
      LocalDate ordered, String workingDays, int processingDays, int transitMin, int transitMax) {
    var shipBy = afterWorkingDays(ordered, parse(workingDays), processingDays);
    return new DeliveryDates(shipBy, shipBy.plusDays(transitMin), shipBy.plusDays(transitMax));
  }

  private static LocalDate afterWorkingDays(LocalDate start, Set<Integer> working, int days) {
    var day = start;
    int left = days;
    while (left > 0 || !working.contains(day.getDayOfWeek().getValue())) {
      day = day.plusDays(1);
      if (working.contains(day.getDayOfWeek().getValue()) && left > 0) {
        left--;
      }
    }
    return day;
  }

  private static Set<Integer> parse(String workingDays) {
    return Arrays.stream(workingDays.split(","))
        .map(Integer::valueOf)
        .collect(Collectors.toUnmodifiableSet());
  }
}
