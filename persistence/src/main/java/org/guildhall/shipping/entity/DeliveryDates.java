package org.guildhall.shipping.entity;

import java.time.LocalDate;
import org.guildhall.shop.entity.WorkingDays;

/** The days a maker promises: when it leaves at the latest, and when it arrives if so. */
public record DeliveryDates(LocalDate shipBy, LocalDate arrivesFrom, LocalDate arrivesTo) {

  /**
   * The promise for something ordered on a day: processing in the shop's working days (ISO numbers,
   * {@code "1,2,3"}), then calendar days on the road.
   */
  public static DeliveryDates promise(
      LocalDate ordered, String workingDays, int processingDays, int transitMin, int transitMax) {
    var shipBy = WorkingDays.parse(workingDays).after(ordered, processingDays);
    return new DeliveryDates(shipBy, shipBy.plusDays(transitMin), shipBy.plusDays(transitMax));
  }
}
