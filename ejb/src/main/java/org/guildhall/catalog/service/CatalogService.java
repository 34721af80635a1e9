package org.guildhall.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.ListedProductRepository;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.shared.entity.BusinessException;

/** Lists of the market for shoppers; each costs at most three statements. */
@Stateless
@PermitAll
public class CatalogService {
  @Inject ListingReader reader;
  @Inject ListedProductRepository listed;
  @Inject CategoryTree tree;

  /** The root categories in which something is for sale, for the category bar. */
  public List<CategoryNode> categories() {
    return tree.stockedRoots();
  }

  /** A page of the category at that path. Refuses an unknown path. */
  public CategoryPage category(String path, ListingFilter filter) {
    var category =
        tree.byPath(path)
            .orElseThrow(() -> new BusinessException(CatalogError.CATEGORY_NOT_FOUND, path));
    return new CategoryPage(category, tree.trail(path), reader.page(category, null, filter));
  }

  /** A page of all there is. Refuses a filter whose category is unknown. */
  public ListingPage everything(ListingFilter filter) {
    return reader.page(null, null, filter);
  }

  /** A page of what the shop with that slug sells. */
  public ListingPage ofShop(String slug, ListingFilter filter) {
    return reader.page(null, slug, filter);
  }

  /** Those of the listings that shoppers may see, as they stand now, in the order of the ids. */
  public List<ProductCard> cards(Collection<UUID> ids) {
    return reader.cards(listed.byIds(ids));
  }
}
