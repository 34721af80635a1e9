package org.guildhall.payment.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;

/** One attempt to pay one customer order. Its id is the idempotency key at the provider. */
@Entity
public class Payment extends AskedPayment {
  private String providerIntentId;
  private long capturedMinor;
  private long refundedMinor;

  @Enumerated(EnumType.STRING)
  private PaymentStatus status;

  private String failureCode;
  private Instant pendingAt;
  private Instant capturedAt;

  @ElementCollection
  @CollectionTable(name = "payment_split", joinColumns = @JoinColumn(name = "payment_id"))
  @MapKeyColumn(name = "shop_order_id")
  private Map<UUID, PaymentSplit> splits = new HashMap<>();

  protected Payment() {}

  /** The intent: what is to be paid, and for whom, before the provider is asked. */
  public static Payment intend(
      UUID id,
      UUID orderId,
      int attempt,
      ProviderName provider,
      Money amount,
      Map<UUID, Long> perShopOrder,
      Instant sessionExpiresAt,
      Instant when) {
    long parts = perShopOrder.values().stream().mapToLong(Long::longValue).sum();
    if (parts != amount.minor()) {
      throw new BusinessException(PaymentError.AMOUNT_MISMATCH, parts, amount.minor());
    }
    var payment = new Payment(id, orderId, attempt, provider, amount, sessionExpiresAt, when);
    payment.status = PaymentStatus.CREATED;
    perShopOrder.forEach((shop, minor) -> payment.splits.put(shop, new PaymentSplit(minor)));
    return payment;
  }

  private Payment(
      UUID id,
      UUID orderId,
      int attempt,
      ProviderName provider,
      Money amount,
      Instant sessionExpiresAt,
      Instant when) {
    super(id, orderId, attempt, provider, amount, sessionExpiresAt, when);
  }

  /** The provider made a page for it; the buyer has to act there. */
  public void open(String sessionId, String url, Instant when) {
    if (status != PaymentStatus.CREATED) {
      return; // the webhook was faster than the answer, or the same answer came again
    }
    move(PaymentStatus.REQUIRES_ACTION, when);
    page(sessionId, url);
  }

  /** The provider holds the money. Refuses any amount but the whole one. */
  public void capture(Money paid, String sessionId, String intentId, Instant when) {
    if (!paid.equals(amount())) {
      throw new BusinessException(PaymentError.AMOUNT_MISMATCH, paid.minor(), amount().minor());
    }
    move(PaymentStatus.CAPTURED, when);
    paidOn(sessionId);
    providerIntentId = intentId;
    capturedMinor = amount().minor();
    capturedAt = when;
    failureCode = null;
    splits.values().forEach(PaymentSplit::capture);
  }

  /** The buyer agreed at the provider; the money is still to be taken. */
  public void authorise(Instant when) {
    move(PaymentStatus.AUTHORISED, when);
  }

  /** The provider says that the money is under way still; false where nothing waits for it. */
  public boolean pending(Instant when) {
    if (status != PaymentStatus.AUTHORISED) {
      return false;
    }
    pendingAt = when;
    touched(when);
    return true;
  }

  /** A card was declined; the page stays open for another one. */
  public void declined(String code, Instant when) {
    failureCode = code;
    touched(when);
  }

  /** The provider refused to make a page. */
  public void fail(String code, Instant when) {
    move(PaymentStatus.FAILED, when);
    failureCode = code;
  }

  public void expire(Instant when) {
    move(PaymentStatus.EXPIRED, when);
  }

  /**
   * Sets an amount (minor units) aside for one maker's buyer, so that it is never given back twice.
   * Refuses more than is left of that part.
   */
  public void refund(UUID shopOrderId, long minor, Instant when) {
    requireUndisputed();
    var split = splits.get(shopOrderId);
    if (split == null || minor < 1 || minor > split.leftMinor()) {
      throw new BusinessException(
          PaymentError.REFUND_TOO_MUCH, split == null ? 0 : split.leftMinor());
    }
    split.refund(minor);
    refunded(minor, when);
  }

  /** The same for all of it. Answers how much that is. */
  public long refundAll(Instant when) {
    requireUndisputed();
    long left = capturedMinor - refundedMinor;
    splits.values().forEach(split -> split.refund(split.leftMinor()));
    refunded(left, when);
    return left;
  }

  /** A refund that was set aside will not be paid. */
  public void keep(UUID shopOrderId, long minor, Instant when) {
    splits.get(shopOrderId).refund(-minor);
    refundedMinor -= minor;
    if (!status.isDisputed()) {
      status = kept();
    }
    touched(when);
  }

  /** Refuses while the buyer's bank has the money, and after it kept it: nobody pays twice. */
  public void requireUndisputed() {
    if (status.isDisputed()) {
      throw new BusinessException(PaymentError.DISPUTED);
    }
  }

  /** The buyer's bank asks for its money, for the first time or once more. */
  public void dispute(Instant when) {
    if (status != PaymentStatus.DISPUTED) {
      move(PaymentStatus.DISPUTED, when);
    }
  }

  /**
   * The bank decided one dispute. All of them say where the payment stands now: one undecided, it
   * stays disputed; else one lost, it is charged back; else what is left of it stays.
   */
  public void disputeClosed(Collection<DisputeStatus> all, Instant when) {
    if (all.stream().allMatch(DisputeStatus::isOver)) {
      move(all.contains(DisputeStatus.LOST) ? PaymentStatus.CHARGED_BACK : kept(), when);
    }
  }

  private PaymentStatus kept() {
    return refundedMinor == 0 ? PaymentStatus.CAPTURED : givenBack();
  }

  private PaymentStatus givenBack() {
    return refundedMinor == capturedMinor
        ? PaymentStatus.REFUNDED
        : PaymentStatus.PARTIALLY_REFUNDED;
  }

  private void refunded(long minor, Instant when) {
    refundedMinor = Math.addExact(refundedMinor, minor);
    if (givenBack() != status) {
      move(givenBack(), when);
    }
    touched(when);
  }

  /** Looked at now; the next look comes a poll interval later. */
  public void looked(Instant when) {
    touched(when);
  }

  private void move(PaymentStatus next, Instant when) {
    if (!status.canBecome(next)) {
      throw new BusinessException(PaymentError.ILLEGAL_TRANSITION, getId(), status, next);
    }
    status = next;
    touched(when);
  }

  public String getProviderIntentId() {
    return providerIntentId;
  }

  public long getCapturedMinor() {
    return capturedMinor;
  }

  public long getRefundedMinor() {
    return refundedMinor;
  }

  public PaymentStatus getStatus() {
    return status;
  }

  public String getFailureCode() {
    return failureCode;
  }

  public Instant getCapturedAt() {
    return capturedAt;
  }

  public Map<UUID, PaymentSplit> getSplits() {
    return Collections.unmodifiableMap(splits);
  }
}
