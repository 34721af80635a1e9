package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.entity.OrderItem;
import org.guildhall.order.entity.ReturnListRepository;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRequest;
import org.guildhall.order.entity.Returnable;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.payment.entity.Refund;
import org.guildhall.payment.entity.RefundRepository;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Settings;

/** Reads returns, and says of every line whether it may go back. */
@ApplicationScoped
public class ReturnReader {
  private static final int FAULT_DAYS = 30;

  @Inject ReturnRepository returns;
  @Inject ReturnListRepository lists;
  @Inject RefundRepository refunds;
  @Inject Settings settings;
  @Inject Clock clock;

  ReturnsOfOrder of(List<ShopOrder> parts) {
    var lines = returnable(parts);
    return new ReturnsOfOrder(
        parts.stream()
            .collect(
                Collectors.toMap(
                    AggregateRoot::getId,
                    part ->
                        part.getItems().stream()
                            .map(item -> ReturnableLine.of(lines.get(item.getId())))
                            .toList())),
        details(parts).stream().collect(Collectors.groupingBy(ReturnDetails::shopOrderId)));
  }

  /** By order item. */
  Map<UUID, Returnable> returnable(List<ShopOrder> parts) {
    var claimed = returns.claimed(ids(parts));
    int faultDays = settings.number("GUILDHALL_RETURN_FAULT_DAYS", FAULT_DAYS);
    return parts.stream()
        .flatMap(
            part ->
                part.getItems().stream()
                    .map(
                        item ->
                            Returnable.of(
                                part,
                                item,
                                claimed.get(item.getId()),
                                faultDays,
                                clock.instant(),
                                clock.getZone())))
        .collect(Collectors.toMap(line -> line.item().getId(), line -> line));
  }

  /** The returns of these parts, the newest first. */
  List<ReturnDetails> details(List<ShopOrder> parts) {
    var found = returns.ofShopOrders(ids(parts));
    if (found.isEmpty()) {
      return List.of();
    }
    var items =
        parts.stream()
            .flatMap(part -> part.getItems().stream())
            .collect(Collectors.toMap(OrderItem::getId, item -> item));
    var paid =
        refunds.ofShopOrders(ids(parts)).stream()
            .collect(Collectors.toMap(AggregateRoot::getId, ReturnReader::amount));
    var steps = steps(found);
    return found.stream()
        .map(
            one ->
                ReturnDetails.of(
                    one,
                    items,
                    one.getRefundId() == null ? null : paid.get(one.getRefundId()),
                    steps.getOrDefault(one.getId(), List.of())))
        .toList();
  }

  private Map<UUID, List<ReturnDetails.Step>> steps(Collection<ReturnRequest> found) {
    return lists.steps(found.stream().map(AggregateRoot::getId).toList()).stream()
        .collect(
            Collectors.groupingBy(
                ReturnListRepository.Step::returnId,
                Collectors.mapping(ReturnDetails.Step::of, Collectors.toList())));
  }

  private static Money amount(Refund refund) {
    return Money.of(refund.getAmounts().getAmountMinor(), refund.getCurrency());
  }

  private static List<UUID> ids(List<ShopOrder> parts) {
    return parts.stream().map(AggregateRoot::getId).toList();
  }
}
