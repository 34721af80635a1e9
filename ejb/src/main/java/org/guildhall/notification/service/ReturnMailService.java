package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.notification.entity.ReturnMailRepository;
import org.guildhall.notification.entity.ReturnMailRepository.Return;
import org.guildhall.order.event.ReturnApproved;
import org.guildhall.order.event.ReturnCancelled;
import org.guildhall.order.event.ReturnClosed;
import org.guildhall.order.event.ReturnDeclined;
import org.guildhall.order.event.ReturnReceived;
import org.guildhall.order.event.ReturnRejected;
import org.guildhall.order.event.ReturnReminderDue;
import org.guildhall.order.event.ReturnRequested;
import org.guildhall.shared.service.Roles;

/** Mails along a return (N22). That money was sent is told by the refund's own mail. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ReturnMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject ReturnMailRepository returns;
  @Inject OrderLetters letters;

  /**
   * The maker is asked, and the buyer hears until when there will be an answer; nobody, if it was
   * answered before the mails could be written.
   */
  public void requested(UUID eventId, ReturnRequested event) {
    var back = returns.get(event.returnId());
    if (back.status().equals("REQUESTED")) {
      tellMaker(eventId, "return-asked", back, back.words());
      tellBuyer(eventId, "return-noted", back, null, null);
    }
  }

  public void approved(UUID eventId, ReturnApproved event) {
    var back = returns.get(event.returnId());
    if (back.status().equals("APPROVED")) {
      tellToSend(eventId, "return-approved", back);
    }
  }

  public void declined(UUID eventId, ReturnDeclined event) {
    var back = returns.get(event.returnId());
    tellBuyer(eventId, "return-declined", back, back.answer(), null);
  }

  public void cancelled(UUID eventId, ReturnCancelled event) {
    tellMaker(eventId, "return-cancelled", returns.get(event.returnId()), null);
  }

  /** The one who has to act next is reminded; nobody, if that happened meanwhile. */
  public void reminder(UUID eventId, ReturnReminderDue event) {
    var back = returns.get(event.returnId());
    if (back.status().equals("REQUESTED")) {
      tellMaker(eventId, "return-waits", back, back.words());
    } else if (back.status().equals("APPROVED")) {
      tellToSend(eventId, "return-unsent", back);
    }
  }

  public void received(UUID eventId, ReturnReceived event) {
    tellBuyer(eventId, "return-received", returns.get(event.returnId()), null, null);
  }

  public void rejected(UUID eventId, ReturnRejected event) {
    var back = returns.get(event.returnId());
    tellBuyer(eventId, "return-rejected", back, back.answer(), null);
  }

  public void closed(UUID eventId, ReturnClosed event) {
    var back = returns.get(event.returnId());
    var why = "return-closed." + back.before();
    tellBuyer(eventId, "return-closed", back, null, why);
    var order = rows.orderOfPart(back.shopOrderId());
    queueForMaker(eventId, "return-closed", back, values(order, back, null, why));
  }

  // where to send it, and who pays for the way
  private void tellToSend(UUID eventId, String template, Return back) {
    var next = back.fault() ? "return-approved.maker-pays" : "return-approved.you-pay";
    tellBuyer(eventId, template, back, back.instructions(), next);
  }

  private void tellBuyer(UUID eventId, String template, Return back, String note, String next) {
    var order = rows.orderOfPart(back.shopOrderId());
    mails.queue(eventId, template, OrderLetters.buyer(order), values(order, back, note, next));
  }

  private void tellMaker(UUID eventId, String template, Return back, String note) {
    var order = rows.orderOfPart(back.shopOrderId());
    queueForMaker(eventId, template, back, values(order, back, note, null));
  }

  private void queueForMaker(
      UUID eventId, String template, Return back, Map<String, Object> values) {
    var part = rows.part(back.shopOrderId());
    values.put("path", "/workshop/returns/" + back.number());
    mails.queue(eventId, template, OrderLetters.maker(part), values);
  }

  private Map<String, Object> values(MailRows.Order order, Return back, String note, String next) {
    var values = letters.of(order);
    values.put("subject", List.of(back.number()));
    values.put("path", values.get("orderPath"));
    values.put("part", rows.part(back.shopOrderId()));
    values.put("back", back);
    values.put("note", note);
    values.put("next", next);
    return values;
  }
}
