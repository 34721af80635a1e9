package org.guildhall.order.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Whether units of a line may go back, told before anybody asks.
 *
 * @param claim its units under other returns, or refused in one
 * @param left units neither paid back, nor under another return, nor refused for good
 * @param until the last day to ask because of a change of mind; null before delivery
 * @param faultUntil the last day to ask because of a fault; null before delivery
 */
public record Returnable(
    OrderItem item,
    boolean delivered,
    ReturnClaim claim,
    int left,
    LocalDate until,
    LocalDate faultUntil,
    LocalDate today) {

  /**
   * The line as it stands.
   *
   * @param claim its units under other returns, or refused in one; null for none
   * @param faultDays how long a fault may be told, however short the maker's own window is
   */
  public static Returnable of(
      ShopOrder part, OrderItem item, ReturnClaim claim, int faultDays, Instant now, ZoneId zone) {
    var named = claim == null ? ReturnClaim.NONE : claim;
    boolean delivered =
        part.getStatus() == ShopOrderStatus.DELIVERED
            || part.getStatus() == ShopOrderStatus.COMPLETED;
    var day = delivered ? LocalDate.ofInstant(part.getDeliveredAt(), zone) : null;
    return new Returnable(
        item,
        delivered,
        named,
        Math.max(
            0,
            item.getQuantityShipped()
                - item.getQuantityRefunded()
                - named.closed(item.getQuantity())),
        day == null ? null : day.plusDays(item.getReturnsDays()),
        day == null ? null : day.plusDays(Math.max(faultDays, item.getReturnsDays())),
        LocalDate.ofInstant(now, zone));
  }

  /** Why it may not go back for this cause; empty when it may. */
  public Optional<ReturnError> refusal(ReturnCause cause) {
    if (!delivered) {
      return Optional.of(ReturnError.NOT_DELIVERED);
    }
    if (left == 0) {
      return Optional.of(whyNoneIsLeft());
    }
    if (!cause.isMakersFault() && item.getReturnsDays() == 0) {
      return Optional.of(ReturnError.FINAL_SALE);
    }
    return today.isAfter(lastDay(cause)) ? Optional.of(ReturnError.WINDOW_OVER) : Optional.empty();
  }

  private ReturnError whyNoneIsLeft() {
    if (claim.taken() > 0) {
      return ReturnError.ALREADY_ASKED;
    }
    return claim.declined() > 0 ? ReturnError.DECLINED_TWICE : ReturnError.ALREADY_REFUNDED;
  }

  /** True when the maker said no before: once more may be asked, with new words. */
  public boolean isAskedAgain() {
    return claim.declined() > 0 && left > 0;
  }

  /** The last day to ask; null before delivery. */
  public LocalDate lastDay(ReturnCause cause) {
    return cause.isMakersFault() ? faultUntil : until;
  }
}
