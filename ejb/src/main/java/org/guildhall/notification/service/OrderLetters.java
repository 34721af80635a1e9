package org.guildhall.notification.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.notification.entity.MailRows;
import org.guildhall.order.service.GuestLinks;

/** The values of order mails, the same for buyers, guests and makers. */
@ApplicationScoped
public class OrderLetters {
  @Inject MailRowRepository rows;
  @Inject GuestLinks guestLinks;

  /** One maker's part of an order with its lines, as templates read it. */
  public record Group(MailRows.ShopPart part, List<MailRows.Item> items) {}

  Map<String, Object> of(MailRows.Order order) {
    var values = new HashMap<String, Object>();
    values.put("subject", List.of(order.number()));
    values.put("order", order);
    values.put("orderPath", path(order));
    return values;
  }

  /** Each maker's part with its lines, in the order of their numbers. */
  List<Group> groups(UUID orderId) {
    Map<UUID, List<MailRows.Item>> items =
        rows.items(orderId).stream()
            .collect(
                Collectors.groupingBy(
                    MailRows.Item::shopOrderId, LinkedHashMap::new, Collectors.toList()));
    return rows.parts(orderId).stream()
        .map(part -> new Group(part, items.getOrDefault(part.id(), List.of())))
        .toList();
  }

  static Recipient buyer(MailRows.Order order) {
    return new Recipient(order.email(), order.accountId());
  }

  static Recipient maker(MailRows.ShopPart part) {
    return new Recipient(part.ownerEmail(), part.ownerId());
  }

  private String path(MailRows.Order order) {
    return order.accountId() == null ? guestLinks.path(order.id()) : "/orders/" + order.number();
  }
}
