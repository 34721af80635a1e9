package org.guildhall.search.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Searchable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.FullTextField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.GenericField;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.Indexed;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.KeywordField;

/**
 * A listing as the index knows it: only those that are ACTIVE in an OPEN shop exist here. Read flat
 * by one statement for any number of listings, so that indexing follows no relations.
 */
@Entity
@Immutable
@Indexed(index = "listing")
@Subselect(
    """
    select p.id, p.title, regexp_replace(p.description, '<[^>]*>', ' ', 'g') description, p.tags,
      p.materials, p.kind, p.price_min_minor, p.processing_max_days, p.published_at,
      p.category_id, p.shop_id, s.name shop_name, s.working_days,
      (not p.track_stock or stock.available > 0) in_stock,
      case when rating.count = 0 then 0
        else cast(rating.sum * 1000 / rating.count as int) end rating_mille,
      (select string_agg(a.name, ' ') from category c join category a
        on c.path = a.path or c.path like a.path || '/%' where c.id = p.category_id) category_names
    from product p
    join shop s on s.id = p.shop_id and s.status = 'OPEN'
    join product_stock stock on stock.product_id = p.id
    join product_rating rating on rating.product_id = p.id
    where p.state = 'ACTIVE'
    """)
public class SearchableProduct {
  @Id private UUID id;

  @KeywordField(name = "title_stored", projectable = Projectable.YES, searchable = Searchable.NO)
  @FullTextField(name = "title", analyzer = SearchAnalysis.STEMMED)
  @FullTextField(name = "title_plain", analyzer = SearchAnalysis.PLAIN)
  @FullTextField(
      name = "title_prefix",
      analyzer = SearchAnalysis.PREFIX,
      searchAnalyzer = SearchAnalysis.PLAIN)
  private String title;

  @FullTextField(name = "description", analyzer = SearchAnalysis.STEMMED)
  private String description;

  @FullTextField(name = "tags", analyzer = SearchAnalysis.STEMMED)
  @FullTextField(name = "tags_plain", analyzer = SearchAnalysis.PLAIN)
  private List<String> tags;

  @FullTextField(name = "materials", analyzer = SearchAnalysis.STEMMED)
  @FullTextField(name = "materials_plain", analyzer = SearchAnalysis.PLAIN)
  @KeywordField(name = "material", aggregable = Aggregable.YES)
  private List<String> materials;

  @FullTextField(name = "categories", analyzer = SearchAnalysis.STEMMED)
  @FullTextField(name = "categories_plain", analyzer = SearchAnalysis.PLAIN)
  private String categoryNames;

  @FullTextField(name = "shop", analyzer = SearchAnalysis.PLAIN)
  private String shopName;

  @KeywordField(aggregable = Aggregable.YES)
  private String kind;

  @GenericField(name = "price", aggregable = Aggregable.YES, sortable = Sortable.YES)
  private long priceMinMinor;

  @GenericField(name = "processing", sortable = Sortable.YES)
  private int processingMaxDays;

  @GenericField(name = "published", sortable = Sortable.YES)
  private Instant publishedAt;

  @GenericField(name = "category", aggregable = Aggregable.YES)
  private UUID categoryId;

  @GenericField(name = "shopId", aggregable = Aggregable.YES)
  private UUID shopId;

  @KeywordField private String workingDays;
  @GenericField private boolean inStock;

  @GenericField(name = "rating", sortable = Sortable.YES)
  private int ratingMille;

  protected SearchableProduct() {}

  public UUID getId() {
    return id;
  }

  public String getTitle() {
    return title;
  }
}
