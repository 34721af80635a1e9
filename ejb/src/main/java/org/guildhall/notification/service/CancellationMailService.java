package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.order.event.CancellationAsked;
import org.guildhall.order.event.CancellationRefused;
import org.guildhall.order.event.OrderLate;
import org.guildhall.order.event.Payback;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.ShopOrderCancelled.Cause;
import org.guildhall.order.event.UnitsCancelled;
import org.guildhall.shared.service.Roles;

/** Mails about what is late (N19), what a buyer wants cancelled and what does not come (N20). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class CancellationMailService {
  // the market's own reasons: the letter has its own words for them
  private static final Set<Cause> TOLD_BY_CAUSE = Set.of(Cause.SILENT_MAKER, Cause.CHARGED_BACK);

  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject OrderLetters letters;

  /** The maker reads what the buyer wants, the buyer until when there is an answer. */
  public void asked(UUID eventId, CancellationAsked event) {
    var part = rows.part(event.shopOrderId());
    var values = values(event.shopOrderId(), part);
    values.put("reason", event.reason());
    values.put("answerBy", event.answerBy());
    mails.queue(eventId, "cancellation-asked", buyer(event.shopOrderId()), values);
    mails.queue(eventId, "cancellation-wanted", OrderLetters.maker(part), values);
  }

  /** Tells the buyer that the day is over, and that waiting and cancelling are both right. */
  public void late(UUID eventId, OrderLate event) {
    var values = values(event.shopOrderId(), rows.part(event.shopOrderId()));
    values.put("shipBy", event.shipBy());
    mails.queue(eventId, "order-late", buyer(event.shopOrderId()), values);
  }

  /** Tells the buyer why the order goes on. */
  public void refused(UUID eventId, CancellationRefused event) {
    var values = values(event.shopOrderId(), rows.part(event.shopOrderId()));
    values.put("reason", event.answer());
    mails.queue(eventId, "cancellation-refused", buyer(event.shopOrderId()), values);
  }

  /**
   * Tells the buyer that it will not come and what becomes of the money; the maker too, unless it
   * was the maker's own word. An event of an earlier version has no cause: then it was the maker.
   */
  public void cancelled(UUID eventId, ShopOrderCancelled event) {
    var part = rows.part(event.shopOrderId());
    var cause = event.cause() == null ? Cause.MAKER : event.cause();
    var values = values(event.shopOrderId(), part);
    values.put("cause", cause.name());
    values.put("payback", payback(event.payback()));
    values.put("reason", TOLD_BY_CAUSE.contains(cause) ? "" : event.reason());
    mails.queue(eventId, "order-cancelled", buyer(event.shopOrderId()), values);
    if (cause != Cause.MAKER) {
      values.put("subject", List.of(part.number()));
      mails.queue(eventId, "order-lost", OrderLetters.maker(part), values);
    }
  }

  /** Tells the buyer which pieces do not come, and that the rest goes on. */
  public void reduced(UUID eventId, UnitsCancelled event) {
    var values = values(event.shopOrderId(), rows.part(event.shopOrderId()));
    values.put("what", event.what());
    values.put("payback", payback(event.payback()));
    values.put("isDisputed", event.cause() == Cause.CHARGED_BACK);
    values.put("reason", event.reason());
    mails.queue(eventId, "units-cancelled", buyer(event.shopOrderId()), values);
  }

  private static String payback(Payback told) {
    return (told == null ? Payback.AT_ONCE : told).name();
  }

  private Map<String, Object> values(UUID shopOrderId, MailRows.ShopPart part) {
    var values = letters.of(rows.orderOfPart(shopOrderId));
    values.put("part", part);
    return values;
  }

  private Recipient buyer(UUID shopOrderId) {
    return OrderLetters.buyer(rows.orderOfPart(shopOrderId));
  }
}
