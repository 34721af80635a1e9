package org.guildhall.payout.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;

/**
 * When a maker is paid and from which amount on. Whoever decides about a shop's payouts locks its
 * plan; every shop has one.
 */
@Entity
public class PayoutPlan {
  static final long LEAST = 100;
  static final long MOST = 100_000;

  @Id private UUID shopId;
  @Version private int version;

  @Enumerated(EnumType.STRING)
  private PayoutSchedule schedule;

  private long minimumMinor;
  private LocalDate nextOn;
  private String holdReason;
  private UUID heldBy;
  private Instant heldAt;

  protected PayoutPlan() {}

  /** A new rhythm and a new least amount; refuses amounts under 1.00 and over 1,000.00. */
  public void change(PayoutSchedule newSchedule, Long newMinimumMinor, LocalDate today) {
    if (newMinimumMinor == null || newMinimumMinor < LEAST || newMinimumMinor > MOST) {
      throw BusinessException.at("minimum", PayoutError.MINIMUM_RANGE, LEAST, MOST);
    }
    schedule = newSchedule;
    minimumMinor = newMinimumMinor;
    nextOn = newSchedule.from(today);
  }

  /** A run looked at the shop today: the next day of the schedule is the next chance. */
  public void advance(LocalDate today) {
    nextOn = schedule.from(today.plusDays(1));
  }

  /** Holds the shop's payouts back. Refuses without a reason, and a second hold. */
  public void hold(String reason, UUID by, Instant when) {
    require(reason);
    if (isOnHold()) {
      throw new BusinessException(PayoutError.ALREADY_ON_HOLD);
    }
    holdReason = reason.strip();
    heldBy = by;
    heldAt = when;
  }

  /** Ends the hold. Refuses without a reason, and when there is none. */
  public void release(String reason) {
    require(reason);
    if (!isOnHold()) {
      throw new BusinessException(PayoutError.NOT_ON_HOLD);
    }
    holdReason = null;
    heldBy = null;
    heldAt = null;
  }

  private static void require(String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", PayoutError.REASON_REQUIRED);
    }
  }

  public boolean isOnHold() {
    return holdReason != null;
  }

  public UUID getShopId() {
    return shopId;
  }

  public PayoutSchedule getSchedule() {
    return schedule;
  }

  public long getMinimumMinor() {
    return minimumMinor;
  }

  public LocalDate getNextOn() {
    return nextOn;
  }

  public String getHoldReason() {
    return holdReason;
  }
}
