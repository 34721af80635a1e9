package org.guildhall.payment.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Shares;

/**
 * A buyer's bank takes a payment back until it has decided who is right. Its parts are shared out
 * by what is left of each maker's part of the payment, and beyond that by what was given back.
 */
@Entity
public class Dispute extends AggregateRoot {
  private UUID paymentId;

  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  private String providerDisputeId;
  private String reason;

  @Enumerated(EnumType.STRING)
  private DisputeStatus status;

  private long amountMinor;
  private long feeMinor;
  private String currency;
  private Instant evidenceDueAt;
  private Instant takenAt;
  private Instant closedAt;
  private Instant remindedAt;
  @Embedded private Evidence evidence;

  @ElementCollection
  @CollectionTable(name = "dispute_part", joinColumns = @JoinColumn(name = "dispute_id"))
  @MapKeyColumn(name = "shop_order_id")
  private Map<UUID, DisputePart> parts = new TreeMap<>();

  protected Dispute() {}

  private Dispute(UUID id, Instant when) {
    super(id, when);
  }

  /** The bank asks for its money; nothing of it has gone yet. */
  public static Dispute open(UUID id, Payment payment, DisputeTerms terms, Instant when) {
    var dispute = new Dispute(id, when);
    dispute.paymentId = payment.getId();
    dispute.provider = payment.getProvider();
    dispute.providerDisputeId = terms.providerDisputeId();
    dispute.reason = terms.reason();
    dispute.amountMinor = terms.amount().minor();
    dispute.currency = terms.amount().currency();
    dispute.evidenceDueAt = terms.dueAt();
    dispute.status = DisputeStatus.NEEDS_RESPONSE;
    dispute.evidence = Evidence.none();
    var splits = new TreeMap<>(payment.getSplits());
    long ofLeft = Math.min(dispute.amountMinor, sum(splits, PaymentSplit::leftMinor));
    var left = shares(ofLeft, splits, PaymentSplit::leftMinor);
    var again = shares(dispute.amountMinor - ofLeft, splits, PaymentSplit::getRefundedMinor);
    int next = 0;
    for (var shopOrder : splits.keySet()) {
      dispute.parts.put(shopOrder, new DisputePart(left[next] + again[next]));
      next++;
    }
    return dispute;
  }

  private static long sum(Map<UUID, PaymentSplit> splits, ToLongFunction<PaymentSplit> of) {
    return splits.values().stream().mapToLong(of).sum();
  }

  private static long[] shares(
      long whole, Map<UUID, PaymentSplit> splits, ToLongFunction<PaymentSplit> by) {
    return Shares.split(whole, splits.values().stream().mapToLong(by).toArray());
  }

  /**
   * The amount and the provider's fee (minor units) left our balance; false when told before. The
   * amount may be another one than was asked for: buyer and provider can agree on less.
   */
  public boolean take(long amount, long fee, Instant when) {
    if (takenAt != null) {
      return false;
    }
    takenAt = when;
    amountMinor = amount;
    feeMinor = fee;
    var inOrder = new TreeMap<>(parts).values();
    var weights = inOrder.stream().mapToLong(DisputePart::getAmountMinor).toArray();
    var amounts = Shares.split(amount, weights);
    var fees = Shares.split(fee, weights);
    int next = 0;
    for (var part : inOrder) {
      part.take(amounts[next], fees[next]);
      next++;
    }
    touched(when);
    return true;
  }

  /** The bank reads what was handed in. */
  public void review(Instant when) {
    move(DisputeStatus.UNDER_REVIEW, when);
  }

  public void win(Instant when) {
    move(DisputeStatus.WON, when);
    closedAt = when;
  }

  public void lose(Instant when) {
    move(DisputeStatus.LOST, when);
    closedAt = when;
  }

  /** The maker bears all that their part of a lost dispute costs; protected, nothing of it. */
  public void bear(UUID shopOrderId, boolean isProtected, Instant when) {
    var part = parts.get(shopOrderId);
    part.bear(isProtected ? 0 : part.costMinor());
    touched(when);
  }

  /**
   * Says what there is to say. Refuses without words, after the deadline, and a second time unless
   * the provider did not take the first.
   */
  public void answer(String words, String carrier, String trackingNumber, UUID by, Instant when) {
    if (evidence.isSent()) {
      throw new BusinessException(DisputeError.EVIDENCE_SENT);
    }
    if (!isAnswerable(when)) {
      throw new BusinessException(DisputeError.EVIDENCE_LATE);
    }
    evidence.write(words, carrier, trackingNumber, by, when);
    touched(when);
  }

  /** True while words still count. */
  public boolean isAnswerable(Instant now) {
    return status == DisputeStatus.NEEDS_RESPONSE
        && !evidence.isSent()
        && (evidenceDueAt == null || evidenceDueAt.isAfter(now));
  }

  /** The provider has them. */
  public void answered(Instant when) {
    evidence.taken();
    touched(when);
  }

  /** The provider did not take them; the code is its own. */
  public void answerRefused(String code, Instant when) {
    evidence.refused(code);
    touched(when);
  }

  /** Somebody was told that the deadline is near. */
  public void reminded(Instant when) {
    remindedAt = when;
    touched(when);
  }

  private void move(DisputeStatus next, Instant when) {
    if (!status.canBecome(next)) {
      throw new BusinessException(DisputeError.ILLEGAL_TRANSITION, getId(), status, next);
    }
    status = next;
    touched(when);
  }

  /** Its name in the books. */
  public String reference() {
    return getId().toString();
  }

  public UUID getPaymentId() {
    return paymentId;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public String getProviderDisputeId() {
    return providerDisputeId;
  }

  public String getReason() {
    return reason;
  }

  public DisputeStatus getStatus() {
    return status;
  }

  public long getAmountMinor() {
    return amountMinor;
  }

  public long getFeeMinor() {
    return feeMinor;
  }

  public String getCurrency() {
    return currency;
  }

  public Instant getEvidenceDueAt() {
    return evidenceDueAt;
  }

  public Instant getTakenAt() {
    return takenAt;
  }

  public Instant getClosedAt() {
    return closedAt;
  }

  public Evidence getEvidence() {
    return evidence;
  }

  public Map<UUID, DisputePart> getParts() {
    return Collections.unmodifiableMap(parts);
  }
}
