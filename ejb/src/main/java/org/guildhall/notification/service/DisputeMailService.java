package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.guildhall.notification.entity.DisputeMailRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.payment.event.DisputeDeadlineNear;
import org.guildhall.payment.event.DisputeLost;
import org.guildhall.payment.event.DisputeOpened;
import org.guildhall.payment.event.DisputeWon;
import org.guildhall.payment.event.ReconcileBreaksFound;
import org.guildhall.shared.service.Roles;

/** Mails about disputes to makers and finance (N24), and about breaks to finance and ops (N45). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class DisputeMailService {
  @Inject OutgoingMailService mails;
  @Inject DisputeMailRepository rows;

  public void opened(UUID eventId, DisputeOpened event) {
    tell(eventId, "dispute-opened", event.disputeId());
  }

  public void deadlineNear(UUID eventId, DisputeDeadlineNear event) {
    tell(eventId, "dispute-due", event.disputeId());
  }

  public void won(UUID eventId, DisputeWon event) {
    tell(eventId, "dispute-won", event.disputeId());
  }

  public void lost(UUID eventId, DisputeLost event) {
    tell(eventId, "dispute-lost", event.disputeId());
  }

  /** One mail for all that a comparison found. */
  public void breaks(UUID eventId, ReconcileBreaksFound event) {
    var values = new HashMap<String, Object>();
    values.put("subject", List.of(event.count(), event.provider().name()));
    values.put("count", event.count());
    values.put("provider", event.provider().name());
    for (var person : rows.holders(Roles.FINANCE, Roles.OPS)) {
      send(eventId, "reconcile-breaks", person, values);
    }
  }

  private void tell(UUID eventId, String template, UUID disputeId) {
    rows.parts(disputeId)
        .forEach(
            part ->
                send(
                    eventId,
                    template,
                    part.owner(),
                    values(part.dispute(), "/workshop/disputes/" + disputeId)));
    var whole = values(rows.dispute(disputeId), "/office/disputes/" + disputeId);
    rows.holders(Roles.FINANCE).forEach(person -> send(eventId, template, person, whole));
  }

  private void send(
      UUID eventId, String template, MailRows.Person to, HashMap<String, Object> values) {
    values.put("name", to.name());
    mails.queue(eventId, template, new Recipient(to.email(), to.accountId()), values);
  }

  private static HashMap<String, Object> values(MailRows.Dispute dispute, String path) {
    var values = new HashMap<String, Object>();
    values.put("subject", List.of(dispute.number()));
    values.put("dispute", dispute);
    values.put("disputePath", path);
    return values;
  }
}
