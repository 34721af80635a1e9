package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An order is placed, and whoever placed it is cut off before the provider is asked for a page. */
class ForgottenOrderIT {
  private static final Instant OVER = Instant.parse("2026-11-24T10:00:00Z");
  private static final String WAITING =
      "select count(*) from customer_order where status = 'PENDING_PAYMENT'";

  private TestDatabase database;

  @BeforeEach
  void place() {
    database = World.fresh();
    World.execute(
        database,
        """
        delete from seller_earning; delete from refund_line; delete from refund;
        delete from dispute_part; delete from dispute;
        delete from payment_split; delete from payment;
        update stock_level set reserved = 2
          where variant_id in (select variant_id from stock_reservation where state = 'HELD');
        update customer_order set status = 'PENDING_PAYMENT', paid_at = null;
        update shop_order set status = 'PENDING_PAYMENT';
        update checkout set status = 'AWAITING_PAYMENT', order_id = (select id from customer_order),
          held_until = timestamptz '2026-11-24 10:00Z'\
        """);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void endsWhenItsTimeIsOverAndGivesItsStockBack() {
    look(OVER.minusSeconds(1));
    assertThat(number(database, WAITING)).isEqualTo(1);

    look(OVER);

    assertThat(number(database, "select count(*) from customer_order where status = 'CANCELLED'"))
        .isEqualTo(1);
    assertThat(number(database, "select count(*) from shop_order where status = 'CANCELLED'"))
        .isEqualTo(1);
    assertThat(number(database, "select count(*) from checkout where status = 'EXPIRED'"))
        .isEqualTo(1);
    assertThat(number(database, "select sum(reserved) from stock_level")).isZero();
    assertThat(number(database, "select count(*) from stock_reservation where state = 'HELD'"))
        .isZero();
  }

  @Test
  void staysWhileAnAttemptToPayItIsAlive() {
    World.execute(
        database,
        """
        insert into payment (id, customer_order_id, provider, amount_minor, currency, status,
            session_expires_at, created_at, updated_at)
          select id, id, 'STRIPE', total_minor, 'USD', 'REQUIRES_ACTION', now(), now(), now()
          from customer_order\
        """);
    look(OVER.plusSeconds(3600));
    assertThat(number(database, WAITING)).isEqualTo(1);

    World.execute(database, "update payment set status = 'EXPIRED'");
    look(OVER.plusSeconds(3600));
    assertThat(number(database, WAITING)).isZero();
  }

  private void look(Instant when) {
    var nobody =
        new Caller() {
          @Override
          public Optional<UUID> find() {
            return Optional.empty();
          }
        };
    database.run(
        em ->
            Wiring.of(em, Clock.fixed(when, ZoneOffset.UTC))
                .with(Caller.class, nobody)
                .make(OrderPaymentService.class)
                .endForgotten());
  }
}
