package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A paid order in the books, and what is frozen of it: two vases at 24.00, shipped at 8.50. */
class OrderBooksIT {
  private static final Clock TODAY =
      Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(database, "delete from seller_earning");
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void freezesCommissionFeeAndNetOnTheOrder() {
    sell();

    assertThat(number(database, "select commission_minor from order_item")).isEqualTo(384);
    assertThat(number(database, "select (commission_rate * 100)::int from order_item"))
        .isEqualTo(8);
    assertThat(
            number(
                database,
                "select count(*) from order_item i join commission_rule r"
                    + " on r.id = i.commission_rule_id and r.shop_id is null"))
        .isEqualTo(1);
    assertThat(number(database, "select fee_minor from shop_order")).isEqualTo(207);
    assertThat(number(database, "select net_minor from shop_order")).isEqualTo(5059);
  }

  @Test
  void aRuleThatBeganAfterTheOrderWasPlacedDoesNotTouchIt() {
    World.execute(
        database,
        "insert into commission_rule (id, shop_id, rate, effective_from, created_at, updated_at)"
            + " values (u(50), u(1), 0.5, now() + interval '1 hour', now(), now()),"
            + " (u(51), u(1), 0.02, now() - interval '1 hour', now(), now())");

    sell();

    assertThat(number(database, "select commission_minor from order_item")).isEqualTo(96);
  }

  @Test
  void aSecondWordOfThePaymentChangesNothing() {
    sell();
    sell();

    assertThat(number(database, "select count(*) from seller_earning")).isEqualTo(1);
    assertThat(number(database, "select net_minor from shop_order")).isEqualTo(5059);
  }

  private void sell() {
    database.run(
        em -> {
          var wiring = Wiring.of(em, TODAY);
          var orders = wiring.make(OrderRepository.class);
          wiring.make(OrderBooks.class).sold(orders.lock(u(1)), orders.shopOrders(u(1)), u(1));
        });
  }
}
