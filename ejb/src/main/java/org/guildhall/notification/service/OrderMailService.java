package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.order.event.GuestOrderLinkRequested;
import org.guildhall.order.event.OrderPaid;
import org.guildhall.order.event.ShopOrderDelivered;
import org.guildhall.order.event.ShopOrderHeld;
import org.guildhall.order.event.ShopOrderReleased;
import org.guildhall.order.event.ShopOrderShipped;
import org.guildhall.shared.service.Roles;

/** Mails along an order: placed, new order, held, shipped, delivered (N7, N8, N14, N16). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class OrderMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;
  @Inject OrderLetters letters;

  /** One mail to the buyer, grouped by maker, and one to each maker with that maker's part. */
  public void paid(UUID eventId, OrderPaid event) {
    var order = rows.order(event.orderId());
    var groups = letters.groups(order.id());
    var values = letters.of(order);
    values.put("groups", groups);
    mails.queue(eventId, "order-confirmed", OrderLetters.buyer(order), values);
    groups.forEach(group -> tellMaker(eventId, order, group));
  }

  public void shipped(UUID eventId, ShopOrderShipped event) {
    var order = rows.orderOfPart(event.shopOrderId());
    var part = rows.part(event.shopOrderId());
    var values = letters.of(order);
    values.put("subject", List.of(part.shopName()));
    values.put("part", part);
    values.put("parcel", rows.parcel(event.shipmentId()));
    mails.queue(eventId, "parcel-shipped", OrderLetters.buyer(order), values);
  }

  public void delivered(UUID eventId, ShopOrderDelivered event) {
    var order = rows.orderOfPart(event.shopOrderId());
    var part = rows.part(event.shopOrderId());
    var values = letters.of(order);
    values.put("subject", List.of(part.shopName()));
    values.put("part", part);
    mails.queue(eventId, "order-delivered", OrderLetters.buyer(order), values);
  }

  /** Tells the maker why nothing may move, and until when. */
  public void held(UUID eventId, ShopOrderHeld event) {
    var part = rows.part(event.shopOrderId());
    var values = values(event.shopOrderId(), part);
    values.put("reason", event.words());
    values.put("heldUntil", event.until());
    mails.queue(eventId, "order-held", OrderLetters.maker(part), values);
  }

  /** Tells the maker that it goes on, and by which day it is to leave. */
  public void released(UUID eventId, ShopOrderReleased event) {
    var part = rows.part(event.shopOrderId());
    var values = values(event.shopOrderId(), part);
    values.put("shipBy", event.shipBy());
    mails.queue(eventId, "order-released", OrderLetters.maker(part), values);
  }

  private Map<String, Object> values(UUID shopOrderId, MailRows.ShopPart part) {
    var values = letters.of(rows.orderOfPart(shopOrderId));
    values.put("subject", List.of(part.number()));
    values.put("part", part);
    return values;
  }

  public void link(UUID eventId, GuestOrderLinkRequested event) {
    var order = rows.order(event.orderId());
    mails.queue(eventId, "order-link", OrderLetters.buyer(order), letters.of(order));
  }

  private void tellMaker(UUID eventId, MailRows.Order order, OrderLetters.Group group) {
    var values = letters.of(order);
    values.put("subject", List.of(group.part().number()));
    values.put("group", group);
    mails.queue(eventId, "new-order", OrderLetters.maker(group.part()), values);
  }
}
