package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBException;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class OrderBatchServiceTest {
  private final OwnOrders orders = new OwnOrders();
  private final OrderBatchService batch = new OrderBatchService();

  OrderBatchServiceTest() {
    batch.fulfilment = orders;
  }

  @Test
  void goesOnPastWhatCannotBeDone() {
    var outcome = batch.accept(List.of("A", "MADE", "B"));

    assertThat(outcome.done()).containsExactly("A", "B");
    assertThat(outcome.left())
        .containsExactly(
            new BatchOutcome.Left(
                "MADE",
                "order.illegal_transition",
                List.of(ShopOrderStatus.READY_TO_SHIP, ShopOrderStatus.IN_PRODUCTION)));
    assertThat(orders.accepted).containsExactly("A", "B");
  }

  @Test
  void tellsAForeignOrderAsNotFoundAndLeavesIt() {
    var outcome = batch.accept(List.of("FOREIGN", "A"));

    assertThat(outcome.done()).containsExactly("A");
    assertThat(outcome.left())
        .extracting(BatchOutcome.Left::code)
        .containsExactly("order.not_found");
    assertThat(orders.accepted).containsExactly("A");
  }

  @Test
  void takesEachOrderOnce() {
    assertThat(batch.accept(List.of("A", "A")).done()).containsExactly("A");
    assertThat(orders.accepted).containsExactly("A");
  }

  @Test
  void doesNotCallAFailureARefusal() {
    assertThatThrownBy(() -> batch.accept(List.of("BROKEN"))).isInstanceOf(EJBException.class);
  }

  /** The caller owns A, B and MADE, which is packed already. */
  private static final class OwnOrders extends FulfilmentService {
    private final List<String> accepted = new ArrayList<>();

    @Override
    public void accept(String number) {
      switch (number) {
        case "A", "B" -> accepted.add(number);
        case "MADE" ->
            throw new BusinessException(
                OrderError.ILLEGAL_TRANSITION,
                ShopOrderStatus.READY_TO_SHIP,
                ShopOrderStatus.IN_PRODUCTION);
        case "BROKEN" -> throw new EJBException("the database is away");
        default -> throw new BusinessException(OrderError.NOT_FOUND, number);
      }
    }
  }
}
