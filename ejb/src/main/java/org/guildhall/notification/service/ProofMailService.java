package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.order.event.ProofApproved;
import org.guildhall.order.event.ProofChangeRequested;
import org.guildhall.order.event.ProofExpired;
import org.guildhall.order.event.ProofReminderDue;
import org.guildhall.order.event.ProofSent;
import org.guildhall.order.event.ShopOrderWentOn;
import org.guildhall.shared.service.Roles;

/** Mails about what makers show and ask before making, and the answers (N10 to N12). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ProofMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject OrderLetters letters;

  /** The buyer reads what the maker asks, and until when there is time to answer. */
  public void sent(UUID eventId, ProofSent event) {
    var values = forBuyer(event.shopOrderId(), event.words());
    values.put("day", event.answerBy());
    mails.queue(eventId, "proof-needed", buyer(event.shopOrderId()), values);
  }

  public void reminder(UUID eventId, ProofReminderDue event) {
    var values = forBuyer(event.shopOrderId(), event.words());
    values.put("day", event.answerBy());
    mails.queue(eventId, "proof-reminder", buyer(event.shopOrderId()), values);
  }

  /** The maker may begin, and reads by which day it leaves now. */
  public void approved(UUID eventId, ProofApproved event) {
    var values = forMaker(event.shopOrderId(), "");
    values.put("day", event.shipBy());
    mails.queue(eventId, "proof-approved", maker(event.shopOrderId()), values);
  }

  /** The maker reads what is to change. */
  public void changeRequested(UUID eventId, ProofChangeRequested event) {
    mails.queue(
        eventId,
        "proof-change",
        maker(event.shopOrderId()),
        forMaker(event.shopOrderId(), event.answer()));
  }

  /** Both read that the time is over, and what the maker may do now. */
  public void expired(UUID eventId, ProofExpired event) {
    mails.queue(
        eventId,
        "proof-expired",
        buyer(event.shopOrderId()),
        forBuyer(event.shopOrderId(), event.words()));
    mails.queue(
        eventId,
        "proof-unanswered",
        maker(event.shopOrderId()),
        forMaker(event.shopOrderId(), event.words()));
  }

  /** The buyer reads that it is made as it was shown. */
  public void wentOn(UUID eventId, ShopOrderWentOn event) {
    var values = forBuyer(event.shopOrderId(), "");
    values.put("day", event.shipBy());
    mails.queue(eventId, "proof-went-on", buyer(event.shopOrderId()), values);
  }

  private Map<String, Object> forBuyer(UUID shopOrderId, String words) {
    var part = rows.part(shopOrderId);
    var values = values(shopOrderId, part, words);
    values.put("subject", List.of(part.shopName(), rows.orderOfPart(shopOrderId).number()));
    values.put("path", values.get("orderPath"));
    return values;
  }

  private Map<String, Object> forMaker(UUID shopOrderId, String words) {
    var part = rows.part(shopOrderId);
    var values = values(shopOrderId, part, words);
    values.put("subject", List.of(part.number()));
    values.put("path", "/workshop/orders/" + part.number());
    return values;
  }

  private Map<String, Object> values(UUID shopOrderId, MailRows.ShopPart part, String words) {
    var values = letters.of(rows.orderOfPart(shopOrderId));
    values.put("part", part);
    values.put("words", words);
    return values;
  }

  private Recipient buyer(UUID shopOrderId) {
    return OrderLetters.buyer(rows.orderOfPart(shopOrderId));
  }

  private Recipient maker(UUID shopOrderId) {
    return OrderLetters.maker(rows.part(shopOrderId));
  }
}
