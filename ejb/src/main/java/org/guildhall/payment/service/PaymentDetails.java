package org.guildhall.payment.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Money;

/** A payment as pages show it. The redirect address is null when nobody can pay there any more. */
public record PaymentDetails(
    UUID paymentId,
    UUID orderId,
    ProviderName provider,
    PaymentStatus status,
    Money amount,
    String redirectUrl,
    String failureCode,
    String methodBrand,
    String methodLast4,
    Instant capturedAt) {

  static PaymentDetails of(Payment payment) {
    return new PaymentDetails(
        payment.getId(),
        payment.getCustomerOrderId(),
        payment.getProvider(),
        payment.getStatus(),
        payment.amount(),
        payment.getStatus() == PaymentStatus.REQUIRES_ACTION ? payment.getRedirectUrl() : null,
        payment.getFailureCode(),
        payment.getMethodBrand(),
        payment.getMethodLast4(),
        payment.getCapturedAt());
  }

  public boolean isPaid() {
    return status.hasCaptured();
  }

  /** It brings no money; another attempt may. */
  public boolean isOver() {
    return status == PaymentStatus.FAILED || status == PaymentStatus.EXPIRED;
  }

  public boolean isOpen() {
    return status.isOpen();
  }
}
