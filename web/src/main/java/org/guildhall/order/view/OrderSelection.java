package org.guildhall.order.view;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.guildhall.order.service.ShopOrderSummary;
import org.guildhall.shared.entity.Money;

/** The orders that are ticked: what they are worth, and which cannot take the next step. */
public record OrderSelection(List<ShopOrderSummary> orders) {

  public int size() {
    return orders.size();
  }

  public boolean isNone() {
    return orders.isEmpty();
  }

  /** Items and shipping of all of them; null when none is ticked. */
  public Money worth() {
    return orders.stream().map(ShopOrderSummary::takings).reduce(Money::plus).orElse(null);
  }

  public List<String> numbers() {
    return orders.stream().map(ShopOrderSummary::number).toList();
  }

  public long acceptable() {
    return count(ShopOrderSummary::isAcceptable);
  }

  public long packable() {
    return count(ShopOrderSummary::isPackable);
  }

  /** Those that will be left when all are accepted, as words. */
  public String notAcceptable() {
    return left(ShopOrderSummary::isAcceptable);
  }

  /** Those that will be left when all are marked as ready, as words. */
  public String notPackable() {
    return left(ShopOrderSummary::isPackable);
  }

  private long count(Predicate<ShopOrderSummary> able) {
    return orders.stream().filter(able).count();
  }

  private String left(Predicate<ShopOrderSummary> able) {
    return orders.stream()
        .filter(able.negate())
        .map(ShopOrderSummary::number)
        .collect(Collectors.joining(", "));
  }
}
