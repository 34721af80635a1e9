package org.guildhall.order.service;

import java.time.Instant;
import org.guildhall.shared.entity.Money;

/**
 * A step of a statement: what happened, what it brought or took, and the maker's share so far. The
 * amount of {@link Kind#TAX} is told and never counted.
 *
 * @param words a title or a name that belongs to the kind's text, or null
 * @param count units of an item, or how much of a rate in percent
 */
public record StatementLine(
    Kind kind, Instant at, String words, String count, Money amount, Money soFar) {

  /** What a step is. */
  public enum Kind {
    ITEM,
    DISCOUNT,
    SHIPPING,
    WRAP,
    COMMISSION,
    COMMISSION_MIXED,
    COMMISSION_TAX,
    FEE,
    NET,
    TAX,
    RELEASED,
    REFUND,
    REFUND_FAILED,
    DISPUTE_LOST
  }

  public boolean isSum() {
    return kind == Kind.NET;
  }

  public boolean isAside() {
    return kind == Kind.TAX || kind == Kind.RELEASED;
  }
}
