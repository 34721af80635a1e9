package org.guildhall.acceptance;

import java.util.concurrent.atomic.AtomicInteger;

/** Coupons, sales, prices, postage, tax and stock as a test needs them, written past the pages. */
final class Promotions {
  private static final AtomicInteger MADE = new AtomicInteger();

  private final Rows rows;

  Promotions(Rows rows) {
    this.rows = rows;
  }

  /** A coupon of the shop that offers a thing, for ten percent; its code. */
  String tenPercent(Listing listing, Integer maxTotal, Integer maxPerPerson) {
    return coupon(listing, "PERCENT", 10, null, maxTotal, maxPerPerson);
  }

  /** One without limits, for so many percent. */
  String percent(Listing listing, int percent) {
    return coupon(listing, "PERCENT", percent, null, null, null);
  }

  /** One without limits, for an amount. */
  String fixed(Listing listing, long minor) {
    return coupon(listing, "FIXED", null, minor, null, null);
  }

  private String coupon(
      Listing listing,
      String kind,
      Integer percent,
      Long minor,
      Integer maxTotal,
      Integer maxPerPerson) {
    var code = "TEN-%d-%d".formatted(ProcessHandle.current().pid(), MADE.incrementAndGet());
    rows.change(
        """
        insert into coupon (id, code, scope, shop_id, kind, percent, amount_minor, funded_by,
          starts_at, max_total, max_per_person, created_at, updated_at)
        select gen_random_uuid(), ?, 'SHOP', p.shop_id, ?, ?, ?, 'SHOP',
          now() - interval '1 hour', ?, ?, now(), now() from product p where p.slug = ?
        """,
        code,
        kind,
        percent,
        minor,
        maxTotal,
        maxPerPerson,
        listing.slug());
    return code;
  }

  void expire(String code) {
    rows.change("update coupon set ends_at = now() - interval '1 second' where code = ?", code);
  }

  long used(String code) {
    return rows.number("select used_count from coupon where code = ?", code);
  }

  /** Twenty percent off a thing, from an hour ago until it is ended. */
  void sale(Listing listing) {
    rows.change(
        """
        insert into sale_price (id, shop_id, product_id, percent, starts_at, ends_at, created_at, updated_at)
        select gen_random_uuid(), shop_id, id, 20, now() - interval '1 hour',
          now() + interval '1 day', now(), now() from product where slug = ?
        """,
        listing.slug());
  }

  void endSales(Listing listing) {
    rows.change(
        "delete from sale_price where product_id = (select id from product where slug = ?)",
        listing.slug());
  }

  long price(Listing listing) {
    return rows.number(
        "select v.price_minor from product_variant v join product p on p.id = v.product_id"
            + " where p.slug = ? and v.active",
        listing.slug());
  }

  void reprice(Listing listing, long minor) {
    rows.change(
        "update product_variant v set price_minor = ?, compare_at_minor = null from product p"
            + " where p.id = v.product_id and p.slug = ? and v.active",
        minor,
        listing.slug());
  }

  /** Puts more of a thing on the shelf. */
  void receive(Listing listing, int units) {
    rows.change(
        """
        insert into stock_movement (id, variant_id, quantity, reason, reference, created_at)
        select gen_random_uuid(), v.id, ?, 'RECEIVE', 'test ' || gen_random_uuid(), now()
        from product_variant v join product p on p.id = v.product_id where p.slug = ? and v.active
        """,
        units,
        listing.slug());
  }

  /** What the shop of a thing asks for gift wrap. */
  void wrapFor(Listing listing, long minor) {
    rows.change(
        "update shop set gift_wrap_minor = ?, version = version + 1 where id ="
            + " (select shop_id from product where slug = ?)",
        minor,
        listing.slug());
  }

  /** What the ordinary way of sending one of a thing inside the country costs. */
  long postage(Listing listing) {
    return rows.number(
        "select r.first_minor from shipping_rate r join product p"
            + " on p.shipping_profile_id = r.profile_id"
            + " where p.slug = ? and r.zone = 'US' and not r.upgrade",
        listing.slug());
  }

  void postage(Listing listing, long minor) {
    rows.change(
        "update shipping_rate r set first_minor = ? from product p"
            + " where p.shipping_profile_id = r.profile_id and p.slug = ? and r.zone = 'US'"
            + " and not r.upgrade",
        minor,
        listing.slug());
  }

  /** The tax of a state that has none of its own, on everything. */
  void tax(String state, String rate) {
    rows.change(
        """
        insert into tax_rate (id, country, region, tax_code, rate, name, effective_from)
        values (gen_random_uuid(), 'US', ?, '*', ?::numeric, 'A tax for a test', date '2020-01-01')
        on conflict on constraint uq_tax_rate do update set rate = excluded.rate
        """,
        state,
        rate);
  }

  void noTax(String state) {
    rows.change("delete from tax_rate where country = 'US' and region = ?", state);
  }
}
