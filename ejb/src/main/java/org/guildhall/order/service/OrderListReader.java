package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.OrderListRow;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Money;

/** Lists orders: two statements beside the one that found them. */
@ApplicationScoped
public class OrderListReader {
  private static final int MOST_PICTURES = 4;

  @Inject OrderFactsRepository facts;
  @Inject OrderPictures pictures;

  List<OrderSummary> summaries(List<CustomerOrder> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    var rows = facts.things(found.stream().map(AggregateRoot::getId).toList());
    var shown = pictures.of(rows.stream().map(OrderListRow::mediaId).collect(Collectors.toList()));
    var byOrder = rows.stream().collect(Collectors.groupingBy(OrderListRow::orderId));
    return found.stream()
        .map(order -> summary(order, byOrder.getOrDefault(order.getId(), List.of()), shown))
        .toList();
  }

  private static OrderSummary summary(
      CustomerOrder order, List<OrderListRow> rows, Map<UUID, Picture> shown) {
    return new OrderSummary(
        order.getOrderNumber(),
        order.getStatus(),
        order.getPlacedAt(),
        Money.of(order.getTotals().getTotalMinor(), order.getCurrency()),
        rows.stream().map(OrderListRow::shopName).distinct().toList(),
        rows.stream().map(OrderListRow::title).toList(),
        rows.stream()
            .map(row -> shown.get(row.mediaId()))
            .filter(Objects::nonNull)
            .limit(MOST_PICTURES)
            .toList(),
        rows.stream().mapToInt(OrderListRow::quantity).sum());
  }
}
