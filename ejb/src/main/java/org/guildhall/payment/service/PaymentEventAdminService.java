package org.guildhall.payment.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.payment.entity.PaymentEventRepository;
import org.guildhall.payment.event.PaymentEventReceived;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/** The providers' events under the eyes of operators. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.OPS})
public class PaymentEventAdminService {
  private static final int SHOWN = 100;

  @Inject PaymentEventRepository events;
  @Inject AuditService audit;
  @Inject Event<PaymentEventReceived> received;

  /** The latest hundred, the newest first. */
  public List<PaymentEventDetails> newest() {
    return events.newest(SHOWN).stream().map(PaymentEventDetails::of).toList();
  }

  /** Puts an event back into the queue; refuses one that was applied already. */
  public void reprocess(UUID paymentEventId) {
    var event = events.locked(paymentEventId);
    if (event.isApplied()) {
      throw new BusinessException(SharedError.STALE);
    }
    audit.record(
        "payment_event.reprocess",
        "payment_event",
        paymentEventId,
        Map.of("eventId", event.getEventId(), "status", event.getStatus()),
        null,
        null);
    event.requeue();
    received.fire(new PaymentEventReceived(paymentEventId));
  }
}
