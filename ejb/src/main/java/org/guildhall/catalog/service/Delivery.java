package org.guildhall.catalog.service;

import java.time.LocalDate;
import org.guildhall.shared.entity.Money;

/**
 * When a thing bought today leaves its maker and arrives, and what that costs.
 *
 * @param cost for the first piece; null when it is not sent to that country, and so the two days of
 *     arrival and the service
 * @param freeOver the sum from this shop from which sending is free, or null
 */
public record Delivery(
    LocalDate shipsBy,
    LocalDate arrivesFrom,
    LocalDate arrivesTo,
    String service,
    Money cost,
    Money freeOver) {

  public boolean isSent() {
    return cost != null;
  }
}
