package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.order.entity.OrderHold;
import org.guildhall.order.entity.OrderHoldCode;

/** Why a shop order is held, since when, and until when at the latest. */
public record HoldDetails(OrderHoldCode code, String words, Instant since, LocalDate until) {

  static HoldDetails of(OrderHold hold) {
    return new HoldDetails(
        hold.getCode(), hold.getWords(), hold.getCreatedAt(), hold.getHeldUntil());
  }
}
