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
import org.guildhall.shop.entity.WorkingDays;

/**
 * What a maker shows or asks a buyer before making: one version of it. It ends once, and says how,
 * by whom and when; the rounds of an order are its history.
 */
@Entity
public class ProofRound extends AggregateRoot {
  /** What five drafts did not settle, a sixth seldom will: it is time to talk, or to part. */
  public static final int MOST = 5;

  /** The buyer has a week of the maker's to answer, and is reminded while there is time. */
  private static final int ANSWER_DAYS = 5;

  private static final int REMIND_DAYS = 2;

  private UUID shopOrderId;
  private int round;

  @Enumerated(EnumType.STRING)
  private ProofStatus status = ProofStatus.SENT;

  private String words;
  private UUID mediaId;
  private UUID sentBy;
  private LocalDate remindOn;
  private LocalDate answerBy;
  private Instant remindedAt;
  private String answer;
  private UUID answeredBy;
  private Instant endedAt;

  protected ProofRound() {}

  private ProofRound(ShopOrder part, int round, Instant now) {
    super(Ids.at(now), now);
    this.shopOrderId = part.getId();
    this.round = round;
  }

  /** What the maker sends: words, and a picture or none. */
  public record Draft(String words, UUID mediaId) {}

  /** Sends the next one. Refuses more than five of an order. */
  public static ProofRound send(
      ShopOrder part, int before, Draft draft, WorkingDays days, UUID maker, Instant now) {
    if (before >= MOST) {
      throw new BusinessException(ProofError.TOO_MANY_ROUNDS, MOST);
    }
    var today = day(now);
    var next = new ProofRound(part, before + 1, now);
    next.words = draft.words();
    next.mediaId = draft.mediaId();
    next.sentBy = maker;
    next.remindOn = days.after(today, REMIND_DAYS);
    next.answerBy = days.after(today, ANSWER_DAYS);
    return next;
  }

  /** The buyer agrees; the account is null for a guest. Refuses what is not open. */
  public void approve(UUID buyer, Instant when) {
    requireOpen();
    end(ProofStatus.APPROVED, when);
    answeredBy = buyer;
  }

  /** The buyer wants it otherwise, or answers what was asked. Refuses what is not open. */
  public void requestChange(String what, UUID buyer, Instant when) {
    requireOpen();
    end(ProofStatus.CHANGE_REQUESTED, when);
    answer = what;
    answeredBy = buyer;
  }

  /** The last day is over. Refuses before. */
  public void expire(LocalDate today, Instant when) {
    if (!isOverdue(today)) {
      throw new BusinessException(ProofError.STILL_OPEN, answerBy);
    }
    end(ProofStatus.EXPIRED, when);
  }

  /** Nobody need answer any more: a newer one is on its way, or the order has ended. */
  public void supersede(Instant when) {
    requireOpen();
    end(ProofStatus.SUPERSEDED, when);
  }

  /** The buyer was reminded, once. */
  public void reminded(Instant when) {
    requireOpen();
    remindedAt = when;
    touched(when);
  }

  /** The order was on hold for so many working days: there is as much time left as before. */
  public void postpone(WorkingDays days, int count, Instant when) {
    requireOpen();
    if (count > 0) {
      remindOn = days.after(remindOn, count);
      answerBy = days.after(answerBy, count);
      touched(when);
    }
  }

  /** Refuses to let the maker go on, unless the buyer let the last day pass. */
  public void requireExpired() {
    if (status == ProofStatus.EXPIRED) {
      return;
    }
    throw status == ProofStatus.CHANGE_REQUESTED
        ? new BusinessException(ProofError.CHANGE_ASKED)
        : new BusinessException(ProofError.STILL_OPEN, answerBy);
  }

  private void requireOpen() {
    switch (status) {
      case SENT -> {}
      case SUPERSEDED -> throw new BusinessException(ProofError.SUPERSEDED, round);
      case EXPIRED -> throw new BusinessException(ProofError.EXPIRED, answerBy);
      default -> throw new BusinessException(ProofError.ANSWERED, round);
    }
  }

  private void end(ProofStatus next, Instant when) {
    status = next;
    endedAt = when;
    touched(when);
  }

  public boolean isOpen() {
    return status == ProofStatus.SENT;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && answerBy.isBefore(today);
  }

  /** True when the buyer is to be reminded: the day is here, and the last one not over. */
  public boolean isToRemind(LocalDate today) {
    return isOpen() && remindedAt == null && !remindOn.isAfter(today) && !isOverdue(today);
  }

  /** True when it is the maker's turn, and has been for so many working days. */
  public boolean isForgotten(WorkingDays days, int patience, LocalDate today) {
    return status.isLeftToMaker() && days.after(endedOn(), patience).isBefore(today);
  }

  /** The day it was sent, as the market counts days. */
  public LocalDate sentOn() {
    return day(getCreatedAt());
  }

  /** The day it ended. */
  public LocalDate endedOn() {
    return day(endedAt);
  }

  private static LocalDate day(Instant when) {
    return LocalDate.ofInstant(when, MarketZone.ID);
  }

  public UUID getShopOrderId() {
    return shopOrderId;
  }

  public int getRound() {
    return round;
  }

  public ProofStatus getStatus() {
    return status;
  }

  public String getWords() {
    return words;
  }

  public UUID getMediaId() {
    return mediaId;
  }

  public LocalDate getAnswerBy() {
    return answerBy;
  }

  /** In the buyer's words, or null. */
  public String getAnswer() {
    return answer;
  }

  public Instant getEndedAt() {
    return endedAt;
  }
}
