package org.guildhall.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.catalog.entity.ProductRow;
import org.guildhall.catalog.entity.ProductRowRepository;
import org.guildhall.catalog.entity.VariantRowRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.entity.WorkingDays;
import org.guildhall.shop.service.RatingSummary;

/** A listing's page for shoppers, in three statements; reviews and the tree are beside it. */
@Stateless
@PermitAll
public class ProductService {
  private static final int MORE = 4;

  @Inject ProductRowRepository products;
  @Inject VariantRowRepository variants;
  @Inject ListingReader reader;
  @Inject CategoryTree tree;
  @Inject RichText richText;
  @Inject Clock clock;

  /**
   * What lies at an address, with what it costs to send to the country (ISO code). Refuses an
   * address that never was one, and one of a listing that was never published.
   */
  public ProductPage page(String slug, String country) {
    var row = products.bySlug(slug, country);
    if (row.isEmpty()) {
      return products
          .movedTo(slug)
          .map(ProductPage::moved)
          .orElseThrow(() -> new BusinessException(CatalogError.PRODUCT_NOT_FOUND, slug));
    }
    if (row.get().isOnSale()) {
      return ProductPage.current(details(row.get()));
    }
    if (row.get().publishedAt() == null) {
      throw new BusinessException(CatalogError.PRODUCT_NOT_FOUND, slug);
    }
    return ProductPage.gone(row.get().title(), alternatives(row.get()));
  }

  private List<ProductCard> alternatives(ProductRow gone) {
    var place = tree.byPath(gone.categoryPath()).orElse(null);
    return reader.top(place, null, newest(), gone.id(), MORE);
  }

  private ProductDetails details(ProductRow row) {
    var offered = VariantList.of(row, variants.ofProduct(row.id(), clock.instant()));
    return new ProductDetails(
        row.id(),
        row.slug(),
        row.title(),
        richText.clean(row.description()),
        row.kind(),
        row.trackStock(),
        offered.lowest(row),
        offered.highest(row),
        offered.options(),
        offered.variants(),
        row.pictures().stream().map(Pictures::of).toList(),
        MakerDetails.of(row.maker()),
        new RatingSummary(row.ratingSum(), row.ratingCount()),
        delivery(row),
        row.materials(),
        row.tags(),
        row.dimensions(),
        row.madeIn(),
        row.weightGrams(),
        new ArrayList<>(tree.trail(row.categoryPath())),
        reader.top(null, row.maker().slug(), newest(), row.id(), MORE));
  }

  private Delivery delivery(ProductRow row) {
    var today = LocalDate.now(clock);
    var days = WorkingDays.parse(row.maker().workingDays());
    var latest = days.after(today, row.processingMaxDays());
    var rate = row.rate();
    if (rate == null) {
      return new Delivery(latest, null, null, null, null, null);
    }
    var earliest = days.after(today, row.processingMinDays());
    return new Delivery(
        latest,
        earliest.plusDays(rate.transitMinDays()),
        latest.plusDays(rate.transitMaxDays()),
        rate.service(),
        Money.of(rate.firstMinor(), rate.currency()),
        rate.freeOverMinor() == null ? null : Money.of(rate.freeOverMinor(), rate.currency()));
  }

  private static ListingFilter newest() {
    return ListingFilter.everything().sorted(ListingSort.NEWEST);
  }
}
