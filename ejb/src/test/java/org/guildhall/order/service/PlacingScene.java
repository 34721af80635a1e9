package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.account.entity.PostalAddress;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.payment.service.PayableOrders;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.service.Caller;
import org.guildhall.tax.service.TableTaxProvider;
import org.guildhall.tax.service.TaxProvider;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Two guests, Bo and Cy, who want the same things; five vases at 24.00, one jug at 95.00. */
abstract class PlacingScene {
  static final String BO = "bo";
  static final String CY = "cy";
  static final int VASE = 1;
  static final int JUG = 3;
  static final Instant BEGUN = Instant.parse("2026-11-24T10:00:00Z");
  static final Instant OVER = BEGUN.plus(CheckoutService.HOLD);
  static final Instant JUST_IN_TIME = OVER.minusSeconds(1);

  TestDatabase database;

  @BeforeEach
  void open() {
    database = World.fresh();
    execute(
        database,
        """
        delete from stock_reservation;
        update coupon set starts_at = timestamptz '2026-01-01 00:00Z';
        update cart set token_hash = '%s' where id = u(2);
        insert into cart (id, token_hash, last_activity_at, created_at, updated_at)
          values (u(3), '%s', now(), now(), now())\
        """
            .formatted(SecretHash.of(BO), SecretHash.of(CY)));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  /** Somebody's deed at a moment, in a transaction of its own. */
  record Deed(Instant at, Consumer<Wiring> work) {}

  /** Puts one of it into the guest's cart. */
  final void put(String guest, int variant) {
    execute(
        database,
        "insert into cart_item select gen_random_uuid(), c.id, v.id, v.product_id, p.shop_id, 1,"
            + " v.price_minor, now() from cart c, product_variant v"
            + " join product p on p.id = v.product_id where v.id = u("
            + variant
            + ") and c.token_hash = '"
            + SecretHash.of(guest)
            + "'");
  }

  /** The guest at the review, with everything held. */
  final CheckoutDetails review(String guest, String email) {
    var at = new PostalAddress(guest, null, "1 Hill", null, "Albany", "NY", "12207", "US", null);
    run(begin(guest, BEGUN));
    var seen = new CheckoutDetails[1];
    run(
        new Deed(
            BEGUN,
            wiring -> {
              var service = wiring.make(CheckoutService.class);
              service.contact(guest, new ContactCommand(email, at));
              service.choose(guest, new ChooseShippingCommand(Map.of(), Map.of()));
              seen[0] = service.current(guest).orElseThrow();
            }));
    return seen[0];
  }

  final CheckoutDetails review(String guest) {
    return review(guest, guest + "@example.com");
  }

  static Deed begin(String guest, Instant at) {
    return new Deed(at, wiring -> wiring.make(CheckoutService.class).begin(guest));
  }

  static Deed place(String guest, CheckoutDetails seen) {
    return new Deed(
        JUST_IN_TIME,
        wiring -> wiring.make(PlaceOrderService.class).place(guest, seen.id(), seen.seen()));
  }

  static Deed expire(Instant at) {
    return new Deed(at, wiring -> wiring.make(CheckoutExpiryService.class).expireNext());
  }

  final void run(Deed deed) {
    database.run(em -> deed.work().accept(wiring(em, deed.at())));
  }

  /** The second begins while the first is not committed; answers why the second is refused. */
  final Optional<ErrorCode> meet(Deed first, Deed second) {
    return Rivals.meet(
        database,
        last ->
            database.run(
                em -> {
                  first.work().accept(wiring(em, first.at()));
                  last.run();
                }),
        () -> run(second));
  }

  final void assertOrder(CheckoutDetails seen) {
    assertThat(orders(seen)).isEqualTo(1);
    assertThat(sum("select sum(total_minor) from customer_order", seen))
        .isEqualTo(seen.total().minor());
  }

  final void assertNoOrder(CheckoutDetails seen) {
    assertThat(orders(seen)).isZero();
  }

  final void assertShelf(int variant, long onHand, long reserved) {
    var of = " from stock_level where variant_id = u(" + variant + ")";
    assertThat(number(database, "select on_hand" + of)).as("on hand").isEqualTo(onHand);
    assertThat(number(database, "select reserved" + of)).as("reserved").isEqualTo(reserved);
    assertThat(
            number(
                database,
                "select coalesce(sum(quantity), 0) from stock_reservation where state = 'HELD'"
                    + " and variant_id = u("
                    + variant
                    + ")"))
        .as("held")
        .isEqualTo(reserved);
  }

  final boolean checkoutIs(CheckoutDetails seen, String status) {
    return sum("select count(*) from checkout where status = '" + status + "' and id = ", seen.id())
        == 1;
  }

  private long orders(CheckoutDetails seen) {
    return sum("select count(*) from customer_order", seen);
  }

  private long sum(String select, CheckoutDetails seen) {
    return sum(select + " where checkout_id = ", seen.id());
  }

  private long sum(String select, UUID id) {
    return number(database, select + "'" + id + "'");
  }

  private static Wiring wiring(EntityManager em, Instant at) {
    var nobody =
        new Caller() {
          @Override
          public Optional<UUID> find() {
            return Optional.empty();
          }
        };
    var wiring = Wiring.of(em, Clock.fixed(at, ZoneOffset.UTC)).with(Caller.class, nobody);
    return wiring
        .with(TaxProvider.class, wiring.make(TableTaxProvider.class))
        .with(PayableOrders.class, wiring.make(PayableOrderService.class));
  }
}
