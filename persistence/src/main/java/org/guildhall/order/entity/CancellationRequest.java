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

/** A buyer asks once to cancel a maker's part; the maker answers until a day, or time does. */
@Entity
public class CancellationRequest extends AggregateRoot {
  private UUID shopOrderId;
  private String reason;

  @Enumerated(EnumType.STRING)
  private CancellationStatus status = CancellationStatus.ASKED;

  private LocalDate answerBy;
  private UUID askedBy;
  private String answer;
  private UUID answeredBy;
  private Instant answeredAt;

  protected CancellationRequest() {}

  private CancellationRequest(
      ShopOrder part, String reason, Actor buyer, LocalDate answerBy, Instant now) {
    super(Ids.at(now), now);
    this.shopOrderId = part.getId();
    this.reason = reason;
    this.askedBy = buyer.accountId();
    this.answerBy = answerBy;
  }

  /**
   * Asks for it. The last day for an answer counts in full. Refuses what is on its way, unpaid or
   * cancelled.
   */
  public static CancellationRequest ask(
      ShopOrder part, String reason, Actor buyer, LocalDate answerBy, Instant now) {
    if (!part.getStatus().isCancellable()) {
      throw new BusinessException(OrderError.NOT_CANCELLABLE, part.getNumber());
    }
    return new CancellationRequest(part, reason, buyer, answerBy, now);
  }

  /** The order is cancelled with it; the account is null when nobody had to agree. */
  public void accept(UUID accountId, Instant when) {
    end(CancellationStatus.ACCEPTED, accountId, when);
  }

  /** The order goes on; the buyer reads why. */
  public void refuse(String why, UUID accountId, Instant when) {
    end(CancellationStatus.REFUSED, accountId, when);
    answer = why;
  }

  /** Nobody answered until the last day was over. Refuses before. */
  public void timeOut(LocalDate today, Instant when) {
    if (!isOverdue(today)) {
      throw new BusinessException(
          OrderError.ILLEGAL_TRANSITION, shopOrderId, status, CancellationStatus.TIMED_OUT);
    }
    end(CancellationStatus.TIMED_OUT, null, when);
  }

  /** Something was sent before the answer. */
  public void overtaken(UUID accountId, Instant when) {
    end(CancellationStatus.OVERTAKEN, accountId, when);
  }

  private void end(CancellationStatus next, UUID accountId, Instant when) {
    if (!isOpen()) {
      throw new BusinessException(OrderError.CANCELLATION_ANSWERED, shopOrderId);
    }
    status = next;
    answeredBy = accountId;
    answeredAt = when;
    touched(when);
  }

  public boolean isOpen() {
    return status == CancellationStatus.ASKED;
  }

  public boolean isOverdue(LocalDate today) {
    return isOpen() && answerBy.isBefore(today);
  }

  public UUID getShopOrderId() {
    return shopOrderId;
  }

  /** In the buyer's words. */
  public String getReason() {
    return reason;
  }

  public CancellationStatus getStatus() {
    return status;
  }

  /** The last day for an answer. */
  public LocalDate getAnswerBy() {
    return answerBy;
  }

  /** Why not, in the maker's words, or null. */
  public String getAnswer() {
    return answer;
  }

  public Instant getAnsweredAt() {
    return answeredAt;
  }
}
