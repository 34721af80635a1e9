package org.guildhall.testing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.ListingText;
import org.guildhall.catalog.entity.OptionSpec;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.entity.Product;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.VariantSpec;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shop.entity.Shop;

/**
 * Fills a test's database with shops and listings: {@code shelf.listing("Blue vase").priced(4200)
 * .stocked(3).published()}. Everything not said has a value that passes every rule.
 */
public final class Shelf {
  private final EntityManager em;
  private final Instant now;
  private final Shop shop;
  private final UUID profile;

  private Shelf(EntityManager em, String shopName, Instant now) {
    this.em = em;
    this.now = now;
    var owner = Ids.at(now);
    sql(
        "insert into account (id, email, email_verified_at, password_hash, display_name, status,"
            + " created_at, updated_at) values (?1, ?2, now(), 'x', 'Maker', 'ACTIVE', now(), now())",
        owner,
        owner + "@example.com");
    var id = Ids.at(now);
    shop = Shop.found(id, owner, shopName, org.guildhall.shop.entity.Slug.of(shopName), now);
    shop.open(now);
    em.persist(shop);
    em.flush();
    profile = Ids.at(now);
    sql(
        "insert into shipping_profile (id, shop_id, name, created_at, updated_at)"
            + " values (?1, ?2, 'Standard', now(), now())",
        profile,
        id);
    sql(
        "insert into shipping_rate (id, profile_id, zone, service, first_minor, additional_minor,"
            + " transit_min_days, transit_max_days) values (?1, ?2, 'US', 'Ground', 850, 300, 2, 5)",
        Ids.at(now),
        profile);
  }

  /** An open shop with a shipping profile. */
  public static Shelf of(EntityManager em, String shopName, Instant now) {
    return new Shelf(em, shopName, now);
  }

  /** A category at that path, {@code "ceramics/vases"}, under the parent or a root. */
  public static UUID category(EntityManager em, String path, UUID parent) {
    var id = UUID.randomUUID();
    var slug = path.substring(path.lastIndexOf('/') + 1);
    var name = slug.substring(0, 1).toUpperCase() + slug.substring(1);
    var query =
        em.createNativeQuery(
            parent == null
                ? "insert into category (id, name, slug, path) values (?1, ?2, ?3, ?4)"
                : "insert into category (id, name, slug, path, parent_id) values (?1, ?2, ?3, ?4, ?5)");
    query.setParameter(1, id).setParameter(2, name).setParameter(3, slug).setParameter(4, path);
    if (parent != null) {
      query.setParameter(5, parent);
    }
    query.executeUpdate();
    return id;
  }

  public Shop shop() {
    return shop;
  }

  public UUID shippingProfile() {
    return profile;
  }

  public Listing listing(String title) {
    return new Listing(title);
  }

  /** A picture whose sizes are made. */
  public UUID picture() {
    var id = UUID.randomUUID();
    sql(
        "insert into media (id, state, original_key, content_hash, width, height, widths, byte_size,"
            + " created_at, updated_at) values (?1, 'READY', ?2, ?2, 1600, 2000,"
            + " '320,640,960,1600', 100, now(), now())",
        id,
        id.toString().replace("-", ""));
    return id;
  }

  private void sql(String statement, Object... values) {
    var query = em.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    query.executeUpdate();
  }

  /** A listing in the making. */
  public final class Listing {
    private final String title;
    private UUID category;
    private ProductKind kind = ProductKind.READY_TO_SHIP;
    private boolean tracked = true;
    private long price = 4200;
    private int processingDays = 2;
    private int stock = 1;
    private List<String> materials = List.of("Stoneware");
    private List<String> tags = List.of();
    private String description = "";
    private Instant publishedAt = now;
    private final List<OptionSpec> options = new ArrayList<>();
    private final List<VariantSpec> variants = new ArrayList<>();

    private Listing(String title) {
      this.title = title;
    }

    public Listing in(UUID categoryId) {
      category = categoryId;
      return this;
    }

    public Listing kind(ProductKind newKind) {
      kind = newKind;
      tracked = newKind != ProductKind.MADE_TO_ORDER;
      return this;
    }

    public Listing priced(long minor) {
      price = minor;
      return this;
    }

    public Listing stocked(int quantity) {
      stock = quantity;
      return this;
    }

    public Listing madeIn(int workingDays) {
      processingDays = workingDays;
      return this;
    }

    public Listing of(String... newMaterials) {
      materials = List.of(newMaterials);
      return this;
    }

    public Listing tagged(String... newTags) {
      tags = List.of(newTags);
      return this;
    }

    public Listing described(String html) {
      description = html;
      return this;
    }

    public Listing publishedAt(Instant when) {
      publishedAt = when;
      return this;
    }

    public Listing option(String name, String... values) {
      options.add(new OptionSpec(name, List.of(values)));
      return this;
    }

    public Listing variant(long minor, String... labels) {
      variants.add(new VariantSpec(null, List.of(labels), null, minor, null, true));
      return this;
    }

    /** Saved, not seen by shoppers. */
    public Product drafted() {
      var text =
          new ListingText(
              title,
              description,
              category,
              profile,
              kind,
              tracked,
              1,
              processingDays,
              materials,
              tags,
              null,
              null,
              null,
              null);
      var id = Ids.at(publishedAt);
      var slug = org.guildhall.shop.entity.Slug.of(title, id);
      var product = Product.draft(id, shop.getId(), slug, "USD", text, now);
      product.showPictures(List.of(new PictureSpec(picture(), "What it shows")), now);
      product.defineOptions(
          options, variants.isEmpty() ? List.of(VariantSpec.single(null, price)) : variants, now);
      em.persist(product);
      em.flush();
      return product;
    }

    /** Saved, stocked and seen by shoppers. */
    public Product published() {
      var product = drafted();
      product.publish(publishedAt);
      em.flush();
      if (tracked && stock > 0) {
        for (var variant : product.getVariants()) {
          sql(
              "insert into stock_movement (id, variant_id, quantity, reason, reference, created_at)"
                  + " values (?1, ?2, ?3, 'RECEIVE', 'shelf', now())",
              Ids.at(now),
              variant.getId(),
              stock);
        }
      }
      return product;
    }
  }
}
