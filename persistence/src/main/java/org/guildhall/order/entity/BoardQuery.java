package org.guildhall.order.entity;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a maker wants to see of the orders.
 *
 * @param search part of a number, a buyer's name or a title; null or blank: all
 * @param newestFirst by the day of the order; otherwise by the day it has to leave
 */
public record BoardQuery(
    UUID ownerId,
    OrderStage stage,
    String search,
    boolean newestFirst,
    LocalDate today,
    int first,
    int size) {

  /** The search as a pattern that is found anywhere; a percent sign is not special. */
  String pattern() {
    return search == null || search.isBlank()
        ? "%"
        : "%" + search.strip().toLowerCase().replaceAll("([%_\\\\])", "\\\\$1") + "%";
  }
}
