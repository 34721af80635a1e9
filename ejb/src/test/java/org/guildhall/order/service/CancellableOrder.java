package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.order.entity.CancellationRepository.Candidate;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.service.Caller;
import org.guildhall.shipping.entity.Carrier;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sold order for tests of cancelling: two of five vases at 24.00, 61.16 in all. */
abstract class CancellableOrder {
  static final Clock TODAY = Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC);
  static final String ON_HAND = "select on_hand from stock_level where variant_id = u(1)";
  static final String REFUNDED = "select coalesce(sum(amount_minor), 0) from refund";
  static final Candidate PART = new Candidate(u(1), u(1));

  TestDatabase database;

  @BeforeEach
  void sell() {
    database = World.fresh();
    execute(
        database,
        "delete from seller_earning; delete from refund_line; delete from refund;"
            + " delete from cancellation_request;"
            + " insert into stock_movement values (u(9), u(1), -2, 'SALE', 'N', now())");
    book();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  final void book() {
    in(
        wiring -> {
          var orders = wiring.make(OrderRepository.class);
          wiring.make(OrderBooks.class).sold(orders.lock(u(1)), orders.shopOrders(u(1)), u(1));
        });
  }

  final void ask() {
    in(wiring -> buyer(wiring).askToCancel(orderNumber(), "N-1", "The wrong color"));
  }

  final void agree(boolean restock) {
    in(wiring -> maker(wiring).accept("N-1", restock));
  }

  final void refuse(String why) {
    in(wiring -> maker(wiring).refuse("N-1", why));
  }

  final void cancel(int version, int units, boolean restock) {
    in(wiring -> maker(wiring).cancel(command(version, units, restock)));
  }

  static CancelCommand command(int version, int units, boolean restock) {
    return new CancelCommand("N-1", version, Map.of(u(1), units), restock, "The kiln broke");
  }

  static void ship(Wiring wiring, int units) {
    maker(wiring, FulfilmentService.class)
        .ship(new ShipCommand("N-1", Carrier.OTHER, null, Map.of(u(1), units)));
  }

  static OrderService buyer(Wiring wiring) {
    return wiring.with(Caller.class, new Someone(u(1))).make(OrderService.class);
  }

  static MakerCancellationService maker(Wiring wiring) {
    return maker(wiring, MakerCancellationService.class);
  }

  static <T> T maker(Wiring wiring, Class<T> service) {
    return wiring.with(Caller.class, new Someone(u(2))).make(service);
  }

  static OfficeCancellationService office(Wiring wiring) {
    return wiring.with(Caller.class, new Someone(u(3))).make(OfficeCancellationService.class);
  }

  static CancellationTimeoutService silence(Wiring wiring) {
    return wiring.with(Caller.class, new Someone(null)).make(CancellationTimeoutService.class);
  }

  final String orderNumber() {
    var found = new String[1];
    in(wiring -> found[0] = wiring.make(OrderRepository.class).get(u(1)).getOrderNumber());
    return found[0];
  }

  final int version() {
    return (int) number(database, "select version from shop_order");
  }

  final boolean status(String name) {
    return number(database, "select count(*) from shop_order where status = '" + name + "'") == 1;
  }

  final boolean asked(String name) {
    return number(
            database, "select count(*) from cancellation_request where status = '" + name + "'")
        == 1;
  }

  final long market() {
    return number(
        database,
        "select coalesce(sum(e.debit_minor - e.credit_minor), 0) from ledger_entry e"
            + " join ledger_account a on a.id = e.account_id where a.kind = 'PLATFORM_DISCOUNT'");
  }

  static void assertRefused(ErrorCode error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }

  final void in(Consumer<Wiring> work) {
    database.run(em -> work.accept(Wiring.of(em, TODAY)));
  }

  static Caller someone(UUID account) {
    return new Someone(account);
  }

  private static final class Someone extends Caller {
    private final UUID account;

    Someone(UUID account) {
      this.account = account;
    }

    @Override
    public Optional<UUID> find() {
      return Optional.ofNullable(account);
    }
  }
}
