package org.guildhall.payment.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.payment.entity.Payment;
import org.guildhall.payment.entity.PaymentRepository;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.shared.service.Roles;

/** A buyer who comes back from the provider's page. What they say is asked there, as the system. */
@Stateless
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class PaymentReturnService {
  @Inject PaymentRepository payments;
  @Inject PaymentService service;

  /**
   * Takes the money at once when the buyer agreed; without it the provider's event does, a little
   * later. Only the buyer's own browser was told the session.
   */
  public void returned(UUID orderId, String sessionId) {
    payments
        .latestOf(orderId)
        .filter(payment -> payment.getStatus() == PaymentStatus.REQUIRES_ACTION)
        .filter(payment -> sessionId.equals(payment.getProviderSessionId()))
        .map(Payment::getId)
        .ifPresent(service::look);
  }
}
