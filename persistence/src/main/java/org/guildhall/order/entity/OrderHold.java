package org.guildhall.order.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.MarketZone;

/** A shop order is held: why, and until when at the latest; a dispute's until it is decided. */
@Entity
public class OrderHold extends AggregateRoot {
  private static final int LONGEST = 90;

  private UUID shopOrderId;

  @Enumerated(EnumType.STRING)
  private OrderHoldCode code;

  private String words;
  private LocalDate heldUntil;
  private UUID heldBy;
  private Instant releasedAt;
  private UUID releasedBy;

  protected OrderHold() {}

  private OrderHold(UUID shopOrderId, Instant now) {
    super(Ids.at(now), now);
    this.shopOrderId = shopOrderId;
  }

  /**
   * Begins one; the last day counts in full. Refuses a code or a last day that is missing, in the
   * past, or further than 90 days away.
   */
  public static OrderHold begin(
      ShopOrder part, OrderHoldCode code, String words, LocalDate until, UUID by, Instant now) {
    var today = LocalDate.ofInstant(now, MarketZone.ID);
    if (code == null) {
      throw BusinessException.at("code", OrderError.HOLD_CODE_REQUIRED);
    }
    if (until == null || until.isBefore(today) || until.isAfter(today.plusDays(LONGEST))) {
      throw BusinessException.at("until", OrderError.HOLD_UNTIL_RANGE, LONGEST);
    }
    var hold = new OrderHold(part.getId(), now);
    hold.code = code;
    hold.words = words;
    hold.heldUntil = until;
    hold.heldBy = by;
    return hold;
  }

  /** Begins one that stands until a dispute is decided; nobody began it. */
  public static OrderHold forDispute(ShopOrder part, String words, Instant now) {
    var hold = new OrderHold(part.getId(), now);
    hold.code = OrderHoldCode.DISPUTE;
    hold.words = words;
    return hold;
  }

  /** The order goes on; by nobody when its last day is over. */
  public void release(UUID by, Instant when) {
    if (releasedAt != null) {
      throw new BusinessException(OrderError.NOT_HELD, shopOrderId);
    }
    releasedAt = when;
    releasedBy = by;
    touched(when);
  }

  public OrderHoldCode getCode() {
    return code;
  }

  /** The day it began, as the market counts days. */
  public LocalDate heldOn() {
    return LocalDate.ofInstant(getCreatedAt(), MarketZone.ID);
  }

  public String getWords() {
    return words;
  }

  /** True for a dispute's own; the office's has a last day whatever its reason. */
  public boolean isUntilDecided() {
    return heldUntil == null;
  }

  public LocalDate getHeldUntil() {
    return heldUntil;
  }
}
