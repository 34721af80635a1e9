package org.guildhall.payout.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/**
 * Money on its way to a maker: from our balance at the provider to the maker's there (transfer),
 * from there to the bank (payout).
 */
@Entity
public class Payout extends PayoutTry {
  private UUID shopId;
  private LocalDate runOn;
  private long amountMinor;
  private String currency;

  @Enumerated(EnumType.STRING)
  private PayoutStatus status;

  @Enumerated(EnumType.STRING)
  private HoldCode holdCode;

  private String note;
  private String failureCode;
  private Instant sendAfter;
  private Instant arrivedAt;

  protected Payout() {}

  private Payout(String key, Instant when) {
    super(key, when);
  }

  /** A shop's payout of a run; what it comes to is settled when it is sent. */
  public static Payout schedule(UUID shopId, LocalDate runOn, Money amount, Instant when) {
    if (amount.minor() < 1) {
      throw new BusinessException(PayoutError.AMOUNT_REQUIRED);
    }
    var payout = new Payout(key(shopId, runOn), when);
    payout.shopId = shopId;
    payout.runOn = runOn;
    payout.amountMinor = amount.minor();
    payout.currency = amount.currency();
    payout.status = PayoutStatus.SCHEDULED;
    payout.sendAfter = when;
    return payout;
  }

  /** One payout per shop and run. */
  public static String key(UUID shopId, LocalDate runOn) {
    return "payout:" + shopId + ":" + runOn;
  }

  /** Somebody takes the next step now; if nobody finishes it, it is due again then. */
  public void lease(Instant until) {
    sendAfter = until;
  }

  public void hold(HoldCode code, String why, Instant when) {
    move(PayoutStatus.HELD, when);
    holdCode = code;
    note = why;
    sendAfter = null;
  }

  public void release(Instant when) {
    move(PayoutStatus.SCHEDULED, when);
    holdCode = null;
    note = null;
    sendAfter = when;
  }

  /** Nothing to send any more; what is there stays for the next run. */
  public void cancel(String code, Instant when) {
    move(PayoutStatus.CANCELLED, when);
    failureCode = code;
    sendAfter = null;
  }

  /** This much goes out. */
  public void begin(long minor, Instant when) {
    if (minor < 1) {
      throw new BusinessException(PayoutError.AMOUNT_REQUIRED);
    }
    move(PayoutStatus.PROCESSING, when);
    amountMinor = minor;
    failureCode = null;
  }

  /** The maker's account at the provider has it; next comes the bank. */
  public void transferred(String transferId, Instant when) {
    if (getProviderTransferId() == null) {
      sent(transferId, when);
      sendAfter = when;
      touched(when);
    }
  }

  /** On its way to the bank; the provider tells the end, and is asked if it does not. */
  public void underWay(String payoutId, Instant askAt, Instant when) {
    onWayToBank(payoutId);
    if (status == PayoutStatus.PROCESSING) {
      failureCode = null;
      sendAfter = askAt;
    }
    touched(when);
  }

  /** Our balance at the provider does not suffice yet: another try, later. */
  public void putOff(String code, Instant until, Instant when) {
    move(PayoutStatus.SCHEDULED, when);
    failureCode = code;
    anotherReference();
    sendAfter = until;
  }

  /** The maker's balance at the provider is not ready yet: the same leg once more, later. */
  public void waitForBank(String code, Instant until, Instant when) {
    failureCode = code;
    anotherBankReference();
    sendAfter = until;
    touched(when);
  }

  /** A definite no before any money left. */
  public void refuse(String code, Instant when) {
    move(PayoutStatus.FAILED, when);
    failureCode = code;
    nothingLeft(when);
    sendAfter = null;
  }

  /** The bank has it. A later word that it came back counts, an earlier one too. */
  public void arrive(String payoutId, Instant when) {
    move(PayoutStatus.PAID, when);
    onWayToBank(payoutId);
    arrivedAt = when;
    sendAfter = null;
  }

  /** The bank, or the provider on the way there, sent it back; next we take it back ourselves. */
  public void bounce(String code, Instant when) {
    move(status == PayoutStatus.PAID ? PayoutStatus.RETURNED : PayoutStatus.FAILED, when);
    failureCode = code;
    sendAfter = when;
  }

  /** Our balance at the provider has it again. */
  public void takenBack(String reversalId, Instant when) {
    back(reversalId, when);
    sendAfter = null;
    touched(when);
  }

  /** Once more. Refuses until the money of the last try is back. */
  public void retry(Instant when) {
    if (status == PayoutStatus.FAILED && getReturnedAt() == null) {
      throw new BusinessException(PayoutError.NOT_BACK_YET);
    }
    if (status != PayoutStatus.SCHEDULED) {
      requireFailed();
      move(PayoutStatus.SCHEDULED, when);
      anew();
    }
    sendAfter = when;
    touched(when);
  }

  // what is under way or held goes back by other verbs, or it would be sent twice
  private void requireFailed() {
    if (status != PayoutStatus.FAILED) {
      throw new BusinessException(PayoutError.ILLEGAL_TRANSITION, status, PayoutStatus.SCHEDULED);
    }
  }

  private void move(PayoutStatus next, Instant when) {
    if (!status.canBecome(next)) {
      throw new BusinessException(PayoutError.ILLEGAL_TRANSITION, status, next);
    }
    status = next;
    touched(when);
  }

  public Money amount() {
    return Money.of(amountMinor, currency);
  }

  public UUID getShopId() {
    return shopId;
  }

  public LocalDate getRunOn() {
    return runOn;
  }

  public PayoutStatus getStatus() {
    return status;
  }

  public HoldCode getHoldCode() {
    return holdCode;
  }

  public String getFailureCode() {
    return failureCode;
  }

  public Instant getSendAfter() {
    return sendAfter;
  }
}
