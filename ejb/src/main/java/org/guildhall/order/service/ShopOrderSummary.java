package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.guildhall.order.entity.BoardRow;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;

/**
 * A shop order in the maker's list.
 *
 * @param takings what is earned with things, wrap and shipping, without the tax that is never the
 *     maker's
 * @param answered the buyer answered what was asked before making, or let the time pass: it is the
 *     maker's turn
 * @param daysLate calendar days past the day it had to leave; zero when it is not late
 */
public record ShopOrderSummary(
    String number,
    ShopOrderStatus status,
    LocalDate shipBy,
    long daysLate,
    boolean dueToday,
    Instant placedAt,
    String buyer,
    String place,
    boolean noted,
    boolean cancellationAsked,
    boolean answered,
    Money takings,
    List<BoardLineDetails> lines) {

  static ShopOrderSummary of(BoardRow row, List<BoardLineDetails> lines, LocalDate today) {
    var open = row.status().isShippable() && row.shipBy() != null;
    return new ShopOrderSummary(
        row.number(),
        row.status(),
        row.shipBy(),
        open ? Math.max(0, ChronoUnit.DAYS.between(row.shipBy(), today)) : 0,
        open && row.shipBy().equals(today),
        row.placedAt(),
        row.buyer(),
        row.region() == null ? row.city() : row.city() + ", " + row.region(),
        row.buyerNote() != null,
        row.cancellationsAsked() > 0,
        row.status() == ShopOrderStatus.AWAITING_BUYER && row.roundsOpen() == 0,
        Money.of(row.itemsMinor() + row.shippingMinor(), row.currency()),
        lines);
  }

  public boolean isLate() {
    return daysLate > 0;
  }

  public boolean isAcceptable() {
    return status == ShopOrderStatus.NEW;
  }

  /** It can be marked as made and packed. */
  public boolean isPackable() {
    return status != ShopOrderStatus.ON_HOLD && status.canBecome(ShopOrderStatus.READY_TO_SHIP);
  }

  /** The line that stands for the order in a list. */
  public BoardLineDetails firstLine() {
    return lines.get(0);
  }

  /** How many lines are not shown by the first. */
  public int otherLines() {
    return lines.size() - 1;
  }
}
