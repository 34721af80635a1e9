package org.guildhall.payment.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/**
 * Money on its way back to a buyer. Its id and attempt are the idempotency key at the provider and
 * the reference in the books: a further attempt after a failure is a new request and a new entry.
 */
@Entity
public class Refund extends AggregateRoot {
  private UUID paymentId;
  private UUID shopOrderId;

  @Enumerated(EnumType.STRING)
  private RefundOrigin origin;

  private String reason;

  @Enumerated(EnumType.STRING)
  private RefundStatus status;

  @Embedded private RefundAmounts amounts;
  private String currency;
  private int attempt;
  private String providerRefundId;
  private String failureCode;
  private UUID requestedBy;
  private UUID decidedBy;
  private Instant submittedAt;
  private Instant settledAt;

  @ElementCollection
  @CollectionTable(name = "refund_line", joinColumns = @JoinColumn(name = "refund_id"))
  private List<RefundLine> lines = new ArrayList<>();

  protected Refund() {}

  private Refund(UUID id, Instant when) {
    super(id, when);
  }

  /** A refund that begins; nobody has been asked for it and nothing is booked yet. */
  public static Refund request(UUID id, Payment payment, RefundTerms terms, Instant when) {
    var refund = new Refund(id, when);
    refund.paymentId = payment.getId();
    refund.currency = payment.amount().currency();
    refund.shopOrderId = terms.shopOrderId();
    refund.origin = terms.origin();
    refund.reason = terms.reason();
    refund.amounts = terms.amounts();
    refund.requestedBy = terms.requestedBy();
    refund.lines.addAll(terms.lines());
    refund.status = RefundStatus.PENDING_APPROVAL;
    return refund;
  }

  /** Hands it to the provider once more; each time is a request of its own there. */
  public void submit(Instant when) {
    move(RefundStatus.SUBMITTED, when);
    attempt++;
    submittedAt = when;
    providerRefundId = null;
    failureCode = null;
  }

  /** Two people: whoever asked for it cannot also agree to it. */
  public void approvedBy(UUID accountId) {
    require(RefundStatus.PENDING_APPROVAL, RefundStatus.SUBMITTED);
    if (accountId.equals(requestedBy)) {
      throw new BusinessException(PaymentError.REFUND_NEEDS_ANOTHER);
    }
    decidedBy = accountId;
  }

  /** Not to be paid after all. */
  public void reject(UUID accountId, Instant when) {
    approvedBy(accountId);
    move(RefundStatus.REJECTED, when);
  }

  /** Another try comes after a failure; what waits for a second person is no failure. */
  public void requireFailed() {
    require(RefundStatus.FAILED, RefundStatus.SUBMITTED);
  }

  private void require(RefundStatus here, RefundStatus next) {
    if (status != here) {
      throw new BusinessException(PaymentError.ILLEGAL_TRANSITION, getId(), status, next);
    }
  }

  /** The provider has taken it and will tell how it ends. */
  public void taken(String refundId, Instant when) {
    providerRefundId = refundId;
    touched(when);
  }

  public void succeed(String refundId, Instant when) {
    move(RefundStatus.SUCCEEDED, when);
    providerRefundId = refundId;
    settledAt = when;
  }

  /** The code is the provider's. */
  public void fail(String code, Instant when) {
    move(RefundStatus.FAILED, when);
    failureCode = code;
    settledAt = null;
  }

  /** Looked at now; the next look comes a poll interval later. */
  public void looked(Instant when) {
    touched(when);
  }

  private void move(RefundStatus next, Instant when) {
    if (!status.canBecome(next)) {
      throw new BusinessException(PaymentError.ILLEGAL_TRANSITION, getId(), status, next);
    }
    status = next;
    touched(when);
  }

  /** Names one attempt, at the provider and in the books. */
  public String reference() {
    return getId() + "/" + attempt;
  }

  public UUID getPaymentId() {
    return paymentId;
  }

  /** The maker's part, or null when the whole payment goes back. */
  public UUID getShopOrderId() {
    return shopOrderId;
  }

  public RefundOrigin getOrigin() {
    return origin;
  }

  public String getReason() {
    return reason;
  }

  public RefundStatus getStatus() {
    return status;
  }

  public RefundAmounts getAmounts() {
    return amounts;
  }

  public String getCurrency() {
    return currency;
  }

  public int getAttempt() {
    return attempt;
  }

  public String getProviderRefundId() {
    return providerRefundId;
  }

  public String getFailureCode() {
    return failureCode;
  }

  public UUID getRequestedBy() {
    return requestedBy;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public Instant getSettledAt() {
    return settledAt;
  }

  public List<RefundLine> getLines() {
    return Collections.unmodifiableList(lines);
  }
}
