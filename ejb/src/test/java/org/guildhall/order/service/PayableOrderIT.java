package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.guildhall.payment.service.PayableOrder.Line;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The lines of the payment page come to the order's total, whatever is off. */
class PayableOrderIT {
  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aDiscountedLineIsOneLineOfWhatItComesTo() {
    World.execute(
        database,
        "update order_item set seller_discount_minor = 480, platform_discount_minor = 33,"
            + " tax_minor = 356;"
            + " update shop_order set discount_minor = 513, platform_discount_minor = 33,"
            + " gift_wrapped = true, wrap_minor = 300, wrap_tax_minor = 25, tax_minor = 451,"
            + " total_minor = 5888;"
            + " update customer_order set discount_minor = 513, platform_discount_minor = 33,"
            + " wrap_minor = 300, wrap_tax_minor = 25, tax_minor = 451, total_minor = 5888");

    var order = database.inTransaction(em -> service(em).payable(u(1)));

    assertThat(order.lines())
        .containsExactly(
            new Line("2 × A vase", 4287, 1),
            new Line("Shipping: Kiln and Crow", 850, 1),
            new Line("Gift wrap: Kiln and Crow", 300, 1),
            new Line("Sales tax", 451, 1));
    assertThat(order.sumOfLines()).isEqualTo(order.total().minor()).isEqualTo(5888);
  }

  @Test
  void aLineWithoutADiscountKeepsItsUnits() {
    var order = database.inTransaction(em -> service(em).payable(u(1)));

    assertThat(order.lines()).startsWith(new Line("A vase", 2400, 2));
    assertThat(order.sumOfLines()).isEqualTo(6116);
  }

  private static PayableOrderService service(EntityManager em) {
    return Wiring.of(em, Clock.systemUTC()).make(PayableOrderService.class);
  }
}
