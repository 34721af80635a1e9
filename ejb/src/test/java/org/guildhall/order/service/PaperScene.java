package org.guildhall.order.service;

import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;

/** Paid orders at Hanna's shops in a database without papers. */
final class PaperScene implements AutoCloseable {
  static final UUID ADA = u(1);
  static final UUID HANNA = u(2);
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  final TestDatabase database = World.fresh();

  PaperScene() {
    // papers are never removed; a test begins without any
    World.execute(
        database,
        "set session_replication_role = replica; delete from invoice_line; delete from invoice;"
            + " delete from invoice_series");
  }

  /** One more paid order of Ada's, two vases like the first, at one of Hanna's shops. */
  void order(int n, int shop) {
    World.execute(
        database,
        """
        insert into checkout (id, cart_id, status, order_id, held_until, created_at, updated_at)
          values (u(%1$d), u(2), 'CANCELLED', null, now(), now(), now());
        insert into customer_order (id, checkout_id, account_id, email, status, ship_name,
            ship_line1, ship_city, ship_country, currency, items_minor, shipping_minor, tax_minor,
            shipping_tax_minor, total_minor, placed_at, paid_at, created_at, updated_at)
          values (u(%1$d), u(%1$d), u(1), 'ada@example.com', 'NEW', 'Ada', '1 Hill Rd', 'Albany',
            'US', 'USD', 4800, 850, 466, 70, 6116, now(), now(), now(), now());
        insert into shop_order (id, customer_order_id, shop_id, number, status, shipping_service,
            currency, items_minor, shipping_minor, tax_minor, shipping_tax_minor, total_minor,
            created_at, updated_at)
          values (u(%1$d), u(%1$d), u(%2$d), 'N-%1$d', 'NEW', 'Ground', 'USD', 4800, 850, 466, 70,
            6116, now(), now());
        insert into order_item (id, shop_order_id, position, product_id, variant_id, title, sku,
            product_slug, tax_code, returns_days, quantity, unit_price_minor, subtotal_minor,
            tax_minor, tax_rate, tracked)
          values (u(%1$d), u(%1$d), 0, u(1), u(1), 'A vase', 'VASE-1', 'a-vase', 'GENERAL', 14, 2,
            2400, 4800, 396, 0.0825, true);
        """
            .formatted(n, shop));
  }

  /** The refund of one vase has reached Ada. */
  void refunded() {
    World.execute(
        database, "update refund set status = 'SUCCEEDED', settled_at = '2026-11-23T12:00:00Z'");
  }

  void in(Consumer<Wiring> work) {
    at(NOW, work);
  }

  void at(Instant now, Consumer<Wiring> work) {
    database.run(em -> work.accept(Wiring.of(em, Clock.fixed(now, ZoneOffset.UTC))));
  }

  void as(UUID account, Consumer<Wiring> work) {
    in(wiring -> work.accept(wiring.with(Caller.class, new Someone(account))));
  }

  @Override
  public void close() {
    database.close();
  }

  private static final class Someone extends Caller {
    private final UUID account;

    Someone(UUID account) {
      this.account = account;
    }

    @Override
    public Optional<UUID> find() {
      return Optional.of(account);
    }
  }
}
