package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.shop.entity.ShopStatus;

/** Variants with their listing, shop, price, stock and picture, in one statement. */
@ApplicationScoped
public class OfferRowRepository {
  private static final String SELECT =
      """
      select v.id variant_id, p.id product_id, s.id shop_id, s.name shop_name, s.slug shop_slug,
        s.status shop_status, p.title, p.slug, p.state, p.kind, p.track_stock, v.active,
        concat_ws(' · ', o1.name || ': ' || x1.label, o2.name || ': ' || x2.label,
          o3.name || ': ' || x3.label) options_text, v.sku,
      """
          + ProductSql.UNIT
          + """
            ,
            p.currency, l.on_hand - l.reserved available, p.shipping_profile_id,
            coalesce(p.tax_code, c.tax_code, 'GENERAL') tax_code, p.processing_min_days,
            p.processing_max_days, s.working_days,
            case p.kind when 'MADE_TO_ORDER' then 0 else s.returns_days end returns_days,
            s.gift_wrap_minor, pic.media_id, pic.content_hash, pic.widths, pic.width, pic.height, pic.alt_text,
            pic.focal_x, pic.focal_y
          from product_variant v
          join product p on p.id = v.product_id
          join shop s on s.id = p.shop_id
          join stock_level l on l.variant_id = v.id
          left join category c on c.id = p.category_id
          """
          + ProductSql.SALE
          + """
          left join option_value x1 on x1.id = v.value1_id
          left join product_option o1 on o1.id = x1.option_id
          left join option_value x2 on x2.id = v.value2_id
          left join product_option o2 on o2.id = x2.option_id
          left join option_value x3 on x3.id = v.value3_id
          left join product_option o3 on o3.id = x3.option_id
          """
          + ProductSql.PICTURE
          + " where v.id in (:ids)";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The variants of those ids that exist, at the prices of that moment, in no particular order. */
  @SuppressWarnings("unchecked")
  public List<OfferRow> of(Collection<UUID> variantIds, Instant now) {
    if (variantIds.isEmpty()) {
      return List.of();
    }
    List<Tuple> rows =
        em.createNativeQuery(SELECT, Tuple.class)
            .setParameter("ids", variantIds)
            .setParameter("now", now)
            .getResultList();
    return rows.stream().map(OfferRowRepository::row).toList();
  }

  private static OfferRow row(Tuple t) {
    return new OfferRow(
        t.get("variant_id", UUID.class),
        t.get("product_id", UUID.class),
        t.get("shop_id", UUID.class),
        t.get("shop_name", String.class),
        t.get("shop_slug", String.class),
        ShopStatus.valueOf(t.get("shop_status", String.class)),
        t.get("title", String.class),
        t.get("slug", String.class),
        ProductState.valueOf(t.get("state", String.class)),
        ProductKind.valueOf(t.get("kind", String.class)),
        t.get("track_stock", Boolean.class),
        t.get("active", Boolean.class),
        t.get("options_text", String.class),
        t.get("sku", String.class),
        t.get("unit_minor", Long.class),
        t.get("was_minor", Long.class),
        t.get("currency", String.class),
        t.get("available", Integer.class),
        t.get("shipping_profile_id", UUID.class),
        t.get("tax_code", String.class),
        t.get("processing_min_days", Integer.class),
        t.get("processing_max_days", Integer.class),
        t.get("working_days", String.class),
        t.get("returns_days", Integer.class),
        t.get("gift_wrap_minor", Long.class),
        PictureRow.of(t));
  }
}
