package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shop.entity.ShopStatus;

/** A listing's page, whatever its state; the caller decides what a shopper may see. */
@ApplicationScoped
public class ProductRowRepository {
  private static final String LIST = "\u001f";

  private static final String HEAD =
      """
      select p.id, p.slug, p.title, p.description, p.state, p.kind, p.track_stock, p.currency,
        p.price_min_minor, p.price_max_minor, p.processing_min_days, p.processing_max_days,
        array_to_string(p.materials, chr(31)) materials, array_to_string(p.tags, chr(31)) tags,
        p.dimensions, p.made_in, p.weight_grams, p.published_at, c.path category_path,
        p.category_id, stock.available, rating.sum rating_sum, rating.count rating_count,
        (select string_agg(concat_ws(chr(31), i.media_id, m.content_hash, m.widths, m.width,
             m.height, i.focal_x, i.focal_y, i.alt_text), chr(30) order by i.position)
           from product_image i join media m on m.id = i.media_id and m.state = 'READY'
           where i.product_id = p.id) pictures,
        s.id shop_id, s.slug shop_slug, s.name shop_name, s.tagline, s.place, s.makers, s.status,
        case p.kind when 'MADE_TO_ORDER' then 0 else s.returns_days end returns_days,
        s.return_policy, s.working_days, s.opened_at,
        (select count(*) from product o where o.shop_id = s.id and o.state = 'ACTIVE') listings,
        rate.service, rate.first_minor, rate.additional_minor, rate.transit_min_days,
        rate.transit_max_days, sp.free_over_minor, sp.currency rate_currency
      from product p
      join shop s on s.id = p.shop_id
      join product_stock stock on stock.product_id = p.id
      join product_rating rating on rating.product_id = p.id
      left join category c on c.id = p.category_id
      left join shipping_profile sp on sp.id = p.shipping_profile_id
      left join lateral (select * from shipping_rate r
        where r.profile_id = sp.id and r.zone in (:country, '*') and not r.upgrade
        order by (r.zone = '*'), r.position limit 1) rate on true
      where p.slug = :slug
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The listing at that address, with what it costs to send to the country. */
  public Optional<ProductRow> bySlug(String slug, String country) {
    return em.createNativeQuery(HEAD, Tuple.class)
        .setParameter("slug", slug)
        .setParameter("country", country)
        .getResultStream()
        .findFirst()
        .map(t -> row((Tuple) t));
  }

  /** The address a listing has now that once had the given one. */
  public Optional<String> movedTo(String oldSlug) {
    return em.createNativeQuery(
            "select p.slug from slug_history h join product p on p.id = h.entity_id"
                + " where h.entity = 'product' and h.slug = :slug",
            String.class)
        .setParameter("slug", oldSlug)
        .getResultStream()
        .findFirst()
        .map(String.class::cast);
  }

  private static ProductRow row(Tuple t) {
    return new ProductRow(
        t.get("id", UUID.class),
        t.get("slug", String.class),
        t.get("title", String.class),
        t.get("description", String.class),
        ProductState.valueOf(t.get("state", String.class)),
        ProductKind.valueOf(t.get("kind", String.class)),
        t.get("track_stock", Boolean.class),
        t.get("currency", String.class),
        t.get("price_min_minor", Long.class),
        t.get("price_max_minor", Long.class),
        t.get("processing_min_days", Integer.class),
        t.get("processing_max_days", Integer.class),
        list(t.get("materials", String.class)),
        list(t.get("tags", String.class)),
        t.get("dimensions", String.class),
        t.get("made_in", String.class),
        t.get("weight_grams", Integer.class),
        t.get("published_at", Instant.class),
        t.get("category_path", String.class),
        t.get("category_id", UUID.class),
        t.get("available", Long.class),
        t.get("rating_sum", Long.class),
        t.get("rating_count", Integer.class),
        PictureRow.list(t.get("pictures", String.class)),
        maker(t),
        rate(t));
  }

  private static ProductRow.MakerRow maker(Tuple t) {
    return new ProductRow.MakerRow(
        t.get("shop_id", UUID.class),
        t.get("shop_slug", String.class),
        t.get("shop_name", String.class),
        t.get("tagline", String.class),
        t.get("place", String.class),
        t.get("makers", String.class),
        ShopStatus.valueOf(t.get("status", String.class)),
        t.get("returns_days", Integer.class),
        t.get("return_policy", String.class),
        t.get("working_days", String.class),
        t.get("opened_at", Instant.class),
        t.get("listings", Long.class));
  }

  private static ProductRow.RateRow rate(Tuple t) {
    return t.get("service", String.class) == null
        ? null
        : new ProductRow.RateRow(
            t.get("service", String.class),
            t.get("first_minor", Long.class),
            t.get("additional_minor", Long.class),
            t.get("transit_min_days", Integer.class),
            t.get("transit_max_days", Integer.class),
            t.get("free_over_minor", Long.class),
            t.get("rate_currency", String.class));
  }

  private static List<String> list(String joined) {
    return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(LIST));
  }
}
