package org.guildhall.catalog.entity;

import jakarta.persistence.Tuple;
import java.util.UUID;

/** The columns of a listing in a list, and how a row of them is read. */
final class ProductSql {
  static final String PICTURE =
      """
      left join lateral (
        select i.media_id, m.content_hash, m.widths, m.width, m.height,
          i.alt_text, i.focal_x, i.focal_y
        from product_image i join media m on m.id = i.media_id and m.state = 'READY'
        where i.product_id = p.id order by i.position limit 1) pic on true
      """;

  /** The sale of a variant {@code v} that runs at {@code :now}; its own before its listing's. */
  static final String SALE =
      """
      left join lateral (
        select s.percent, s.amount_minor, s.starts_at from sale_price s
        where s.product_id = v.product_id and (s.variant_id is null or s.variant_id = v.id)
          and s.starts_at <= :now and s.ends_at > :now
          and reduced(v.price_minor, s.percent, s.amount_minor) > 0
        order by s.variant_id nulls last limit 1) sale on true
      """;

  /** What a variant costs now, and the price that is struck through beside it, or null. */
  static final String UNIT =
      """
      coalesce(reduced(v.price_minor, sale.percent, sale.amount_minor), v.price_minor) unit_minor,
      case when sale.starts_at is null then v.compare_at_minor
        else nullif(greatest(coalesce(lowest_price_before(v.id, sale.starts_at), v.price_minor),
          reduced(v.price_minor, sale.percent, sale.amount_minor)),
          reduced(v.price_minor, sale.percent, sale.amount_minor)) end was_minor
      """;

  // looks at variants only where a sale of the listing runs
  private static final String LIVE =
      """
      left join lateral (
        select min(x.unit_minor) low, max(x.unit_minor) high,
          (array_agg(x.was_minor order by x.unit_minor, x.was_minor desc nulls last))[1] was
        from (select\s\
      """
          + UNIT
          + " from product_variant v "
          + SALE.replace(":now", "now()")
          + """
            where v.product_id = p.id and v.active and exists (
              select 1 from sale_price r
              where r.product_id = p.id and r.starts_at <= now() and r.ends_at > now())) x) live on true
          """;

  static final String CARD =
      """
      p.id, p.slug, p.title, p.kind, p.track_stock, p.currency,
      coalesce(live.low, p.price_min_minor) price_min_minor,
      coalesce(live.high, p.price_max_minor) price_max_minor, p.processing_max_days, s.name shop_name, s.slug shop_slug, s.working_days,
      rating.sum rating_sum, rating.count rating_count, stock.available,
      case when live.low is null then
        (select max(v.compare_at_minor) from product_variant v where v.product_id = p.id
          and v.active and v.price_minor = p.price_min_minor) else live.was end compare_at_minor,
      pic.media_id, pic.content_hash, pic.widths, pic.width, pic.height, pic.alt_text, pic.focal_x,
      pic.focal_y
      """;

  static final String CARD_JOINS =
      """
      join shop s on s.id = p.shop_id and s.status = 'OPEN'
      join product_rating rating on rating.product_id = p.id
      join product_stock stock on stock.product_id = p.id
      """
          + LIVE
          + PICTURE;

  private ProductSql() {}

  static ListedProduct card(Tuple t) {
    return new ListedProduct(
        t.get("id", UUID.class),
        t.get("slug", String.class),
        t.get("title", String.class),
        ProductKind.valueOf(t.get("kind", String.class)),
        t.get("track_stock", Boolean.class),
        t.get("currency", String.class),
        t.get("price_min_minor", Long.class),
        t.get("price_max_minor", Long.class),
        t.get("compare_at_minor", Long.class),
        t.get("processing_max_days", Integer.class),
        t.get("shop_name", String.class),
        t.get("shop_slug", String.class),
        t.get("working_days", String.class),
        t.get("rating_sum", Long.class),
        t.get("rating_count", Integer.class),
        t.get("available", Long.class),
        PictureRow.of(t),
        t.get("sort_key", Long.class));
  }
}
