package org.guildhall.stock.entity;

/** The stock statements in one place, so that their lock order can be read side by side. */
final class StockSql {
  static final String LOCK_VARIANTS =
      """
      select v.id, v.product_id, p.track_stock, s.on_hand - s.reserved
      from product_variant v
      join product p on p.id = v.product_id
      join product_stock s on s.product_id = v.product_id
      where v.id in (:variants)
      order by s.product_id
      for update of s\
      """;

  static final String HELD_VARIANTS =
      "select variant_id from stock_reservation where checkout_id = :checkout and state = 'HELD'";

  static final String HELD_FOR_CART =
      """
      select r.variant_id, r.quantity
      from stock_reservation r join checkout c on c.id = r.checkout_id
      where c.cart_id = :cart and r.state = 'HELD'\
      """;

  static final String RELEASE_EXPIRED =
      """
      with gone as (
        update stock_reservation set state = 'EXPIRED', ended_at = :now
        where variant_id in (:variants) and state = 'HELD' and not renewed
          and expires_at <= :now and checkout_id <> :checkout
        returning variant_id, quantity)
      update stock_level l set reserved = l.reserved - g.quantity
      from (select variant_id, cast(sum(quantity) as int) as quantity from gone group by 1) g
      where l.variant_id = g.variant_id\
      """;

  // all or none: the caller compares the row count and rolls back. What the checkout holds or has
  // bought is no need any more: it would move the shelf without a row to show for it
  static final String HOLD =
      """
      with need as (
        select * from unnest(cast(:ids as uuid[]), cast(:variants as uuid[]),
          cast(:quantities as int[])) as n (id, variant_id, quantity)
        where not exists (
          select 1 from stock_reservation r
          where r.checkout_id = :checkout and r.variant_id = n.variant_id
            and r.state in ('HELD', 'COMMITTED'))),
      held as (
        update stock_level l set reserved = l.reserved + n.quantity
        from need n
        where l.variant_id = n.variant_id and l.on_hand - l.reserved >= n.quantity
        returning n.id, n.variant_id, n.quantity)
      insert into stock_reservation
        (id, variant_id, checkout_id, quantity, state, expires_at, renewed, created_at)
      select id, variant_id, :checkout, quantity, 'HELD', cast(:until as timestamptz), :renewed,
        cast(:now as timestamptz) from held
      on conflict on constraint uq_stock_reservation_checkout do update
        set quantity = excluded.quantity, state = 'HELD', expires_at = excluded.expires_at,
          renewed = excluded.renewed, ended_at = null
        where stock_reservation.state in ('RELEASED', 'EXPIRED')\
      """;

  static final String EXTEND =
      """
      update stock_reservation set expires_at = :until, renewed = true
      where checkout_id = :checkout and state = 'HELD'\
      """;

  static final String END =
      """
      with ended as (
        update stock_reservation set state = :state, ended_at = :now
        where checkout_id = :checkout and state = 'HELD'
        returning variant_id, quantity)
      update stock_level l set reserved = l.reserved - e.quantity
      from ended e where l.variant_id = e.variant_id\
      """;

  // freed first: no shelf may hold more than it has
  static final String SELL =
      """
      with ended as (
        update stock_reservation set state = 'COMMITTED', ended_at = cast(:now as timestamptz)
        where checkout_id = :checkout and state = 'HELD'
        returning id, variant_id, quantity),
      freed as (
        update stock_level l set reserved = l.reserved - e.quantity
        from ended e where l.variant_id = e.variant_id
        returning e.id, e.variant_id, e.quantity)
      insert into stock_movement (id, variant_id, quantity, reason, reference, created_at)
      select id, variant_id, -quantity, 'SALE', :reference, cast(:now as timestamptz) from freed
      on conflict on constraint uq_stock_movement_once do nothing\
      """;

  static final String MOVE =
      """
      insert into stock_movement (id, variant_id, quantity, reason, reference, created_at)
      select :id, l.variant_id, :quantity, :reason, :reference, cast(:now as timestamptz)
      from stock_level l
      where l.variant_id = :variant and l.on_hand + :quantity >= l.reserved
      on conflict on constraint uq_stock_movement_once do nothing\
      """;

  static final String HAS_MOVED =
      """
      select 1 from stock_movement
      where variant_id = :variant and reason = :reason and reference = :reference\
      """;

  private StockSql() {}
}
