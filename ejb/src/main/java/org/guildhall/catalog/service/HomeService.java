package org.guildhall.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.FacetRepository;
import org.guildhall.catalog.entity.FacetRow;
import org.guildhall.catalog.entity.ListedProductRepository;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.catalog.entity.ShowcaseRepository;
import org.guildhall.catalog.entity.ShowcaseRow;
import org.guildhall.shop.service.ShopService;

/** The home page. */
@Stateless
@PermitAll
public class HomeService {
  private static final int IN_A_ROW = 4;
  private static final int MAKERS = 3;

  @Inject ListingReader reader;
  @Inject ListedProductRepository listed;
  @Inject FacetRepository facets;
  @Inject ShowcaseRepository showcase;
  @Inject ShopService shops;
  @Inject CategoryTree tree;
  @Inject Clock clock;

  /** What is put forward today. The number of statements is fixed. */
  public HomeDetails home() {
    var newest = ListingFilter.everything().sorted(ListingSort.NEWEST);
    return new HomeDetails(
        reader.cards(listed.featured(IN_A_ROW)),
        reader.top(null, null, newest, null, IN_A_ROW),
        makers(),
        doors(facets.doors(clock.instant().minus(ListingReader.FRESH))),
        tiles(showcase.ofRootCategories()));
  }

  private List<HomeDetails.Maker> makers() {
    var chosen = shops.makersOfTheWeek(MAKERS);
    var pictures =
        showcase.ofShops(chosen.stream().map(shop -> shop.slug()).toList(), 3).stream()
            .collect(
                Collectors.groupingBy(
                    ShowcaseRow::key,
                    Collectors.mapping(
                        row -> Pictures.of(row.picture()), Collectors.toUnmodifiableList())));
    return chosen.stream()
        .map(shop -> new HomeDetails.Maker(shop, pictures.getOrDefault(shop.slug(), List.of())))
        .toList();
  }

  private List<HomeDetails.Tile> tiles(List<ShowcaseRow> rows) {
    return tree.stockedRoots().stream()
        .map(
            category ->
                new HomeDetails.Tile(
                    category,
                    rows.stream()
                        .filter(row -> row.key().equals(category.path()))
                        .findFirst()
                        .map(row -> Pictures.of(row.picture()))
                        .orElse(null)))
        .toList();
  }

  private static HomeDetails.Doors doors(List<FacetRow> rows) {
    return new HomeDetails.Doors(
        count(rows, "fresh", ""),
        count(rows, FacetRepository.KIND, ProductKind.READY_TO_SHIP.name()),
        count(rows, FacetRepository.KIND, ProductKind.MADE_TO_ORDER.name()));
  }

  private static long count(List<FacetRow> rows, String facet, String value) {
    return rows.stream()
        .filter(row -> row.facet().equals(facet) && row.value().equals(value))
        .mapToLong(FacetRow::count)
        .sum();
  }
}
