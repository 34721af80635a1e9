package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderStatusTest {
  @ParameterizedTest
  @CsvSource({
    "PENDING_PAYMENT, PENDING_PAYMENT+PENDING_PAYMENT",
    "NEW, NEW+NEW",
    "IN_PROGRESS, NEW+IN_PRODUCTION",
    "IN_PROGRESS, READY_TO_SHIP+READY_TO_SHIP",
    "IN_PROGRESS, ON_HOLD+NEW",
    "IN_PROGRESS, AWAITING_BUYER+AWAITING_BUYER",
    "PARTIALLY_SHIPPED, SHIPPED+IN_PRODUCTION",
    "PARTIALLY_SHIPPED, PARTIALLY_SHIPPED",
    "PARTIALLY_SHIPPED, DELIVERED+NEW",
    "SHIPPED, SHIPPED+DELIVERED",
    "SHIPPED, SHIPPED+CANCELLED",
    "DELIVERED, DELIVERED+COMPLETED",
    "DELIVERED, DELIVERED+CANCELLED",
    "COMPLETED, COMPLETED+COMPLETED",
    "PARTIALLY_CANCELLED, NEW+CANCELLED",
    "PARTIALLY_CANCELLED, IN_PRODUCTION+CANCELLED",
    "CANCELLED, CANCELLED+CANCELLED"
  })
  void followsItsShopOrders(OrderStatus expected, String parts) {
    var states = Arrays.stream(parts.split("\\+")).map(ShopOrderStatus::valueOf).toList();

    assertThat(OrderStatus.of(states)).isEqualTo(expected);
  }
}
