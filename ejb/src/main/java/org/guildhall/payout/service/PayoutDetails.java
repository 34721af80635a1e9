package org.guildhall.payout.service;

import java.time.LocalDate;
import java.util.List;
import org.guildhall.payout.entity.PayoutAccountStatus;
import org.guildhall.payout.entity.PayoutRow;
import org.guildhall.payout.entity.PayoutSchedule;
import org.guildhall.shared.entity.Money;

/**
 * A maker's payouts: the plan, the account, and the latest.
 *
 * @param holdReason why the office holds them back, or null
 * @param accountStatus null before the maker asked for an account
 * @param due what the provider still needs, in its own names
 */
public record PayoutDetails(
    Money available,
    Money paidThisYear,
    PayoutSchedule schedule,
    Money minimum,
    LocalDate nextOn,
    String holdReason,
    PayoutAccountStatus accountStatus,
    String bankName,
    String bankLast4,
    List<String> due,
    List<PayoutRow> payouts) {

  public boolean isActive() {
    return accountStatus == PayoutAccountStatus.ACTIVE;
  }

  public boolean isRejected() {
    return accountStatus == PayoutAccountStatus.REJECTED;
  }
}
