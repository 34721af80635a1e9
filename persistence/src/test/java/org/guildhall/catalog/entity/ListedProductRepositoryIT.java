package org.guildhall.catalog.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.guildhall.testing.Shelf;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListedProductRepositoryIT {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  private static TestDatabase database;
  private static UUID vases;
  private static UUID mugs;

  @BeforeAll
  static void fill() {
    database = TestDatabase.fresh();
    database.run(ListedProductRepositoryIT::fill);
  }

  private static void fill(EntityManager em) {
    var ceramics = Shelf.category(em, "ceramics", null);
    vases = Shelf.category(em, "ceramics/vases", ceramics);
    mugs = Shelf.category(em, "ceramics/mugs", ceramics);
    var shelf = Shelf.of(em, "Alder & Slip", NOW);
    for (int i = 1; i <= 5; i++) {
      shelf
          .listing("Vase " + i)
          .in(vases)
          .priced(1000L * i)
          .madeIn(i)
          .stocked(i % 2)
          .of(i < 3 ? "Porcelain" : "Stoneware")
          .publishedAt(NOW.minus(i * 3L, ChronoUnit.DAYS))
          .published();
    }
    shelf
        .listing("Mug made for you")
        .in(mugs)
        .kind(ProductKind.MADE_TO_ORDER)
        .priced(3000)
        .option("Glaze", "Moss", "Chalk")
        .variant(3000, "Moss")
        .variant(3500, "Chalk")
        .published();
    shelf.listing("Still a draft").in(vases).drafted();
    var closed = Shelf.of(em, "Closed shop", NOW);
    closed.listing("Not to be seen").in(vases).published();
    closed.shop().suspend("forged marks", NOW);
  }

  @AfterAll
  static void drop() {
    database.close();
  }

  @Test
  void showsWhatIsActiveInOpenShopsNewestFirst() {
    assertThat(titles(all()))
        .containsExactly("Mug made for you", "Vase 1", "Vase 2", "Vase 3", "Vase 4", "Vase 5");
  }

  @Test
  void tellsPriceStockAndPicture() {
    var mug = page(all()).rows().get(0);

    assertThat(mug.priceMinMinor()).isEqualTo(3000);
    assertThat(mug.priceMaxMinor()).isEqualTo(3500);
    assertThat(mug.isSoldOut()).isFalse();
    assertThat(mug.picture().widths()).isEqualTo("320,640,960,1600");
    assertThat(mug.shopSlug()).isEqualTo("alder-slip");
    assertThat(page(all()).rows().get(2).isSoldOut()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(ListingSort.class)
  void pagesForwardAndBackWithoutGapOrRepeat(ListingSort sort) {
    var filter = all().sorted(sort);
    var first = page(filter, 2);
    var second = page(filter.at(first.next()), 2);
    var third = page(filter.at(second.next()), 2);
    var back = page(filter.at(third.previous()), 2);

    assertThat(first.previous()).isNull();
    assertThat(third.next()).isNull();
    assertThat(join(first, second, third))
        .isEqualTo(page(filter).rows().stream().map(ListedProduct::title).toList());
    assertThat(back.rows()).isEqualTo(second.rows());
    assertThat(page(filter.at(back.previous()), 2).rows()).isEqualTo(first.rows());
    assertThat(page(filter.at(back.previous()), 2).previous()).isNull();
  }

  @Test
  void ordersByPrice() {
    assertThat(titles(all().sorted(ListingSort.PRICE_HIGH)))
        .startsWith("Vase 5", "Vase 4")
        .endsWith("Vase 1");
    assertThat(titles(all().sorted(ListingSort.PRICE_LOW))).startsWith("Vase 1", "Vase 2");
  }

  @Test
  void narrowsByEachFilter() {
    assertThat(titles(all().ofKinds(Set.of(ProductKind.MADE_TO_ORDER))))
        .containsExactly("Mug made for you");
    assertThat(titles(all().priced(2000L, 3000L)))
        .containsExactly("Mug made for you", "Vase 2", "Vase 3");
    assertThat(titles(all().onlyInStock(true)))
        .containsExactly("Mug made for you", "Vase 1", "Vase 3", "Vase 5");
    assertThat(titles(all().ofMaterials(Set.of("Porcelain")))).containsExactly("Vase 1", "Vase 2");
    assertThat(titles(all().onlyFresh(true)))
        .containsExactly("Mug made for you", "Vase 1", "Vase 2");
    assertThat(titles(all().ratedAtLeast(4))).isEmpty();
  }

  @Test
  void countsOnlyWorkingDaysUntilTheDayItIsNeeded() {
    // Thursday and Friday are left, the weekend does not count, Monday does
    assertThat(titles(all().shippedBy(LocalDate.parse("2026-06-14"))))
        .containsExactly("Mug made for you", "Vase 1", "Vase 2");
    assertThat(titles(all().shippedBy(LocalDate.parse("2026-06-15"))))
        .containsExactly("Mug made for you", "Vase 1", "Vase 2", "Vase 3");
  }

  @Test
  void staysInItsCategoryAndShop() {
    var inMugs = new ListingQuery(all(), List.of(mugs), null, null, today(), NOW, null, 10);
    var elsewhere = new ListingQuery(all(), null, null, "closed-shop", today(), NOW, null, 10);

    assertThat(with(r -> r.page(inMugs)).rows()).hasSize(1);
    assertThat(with(r -> r.page(elsewhere)).rows()).isEmpty();
  }

  @Test
  void findsWordsBestFirstAndPagesThroughThem() {
    var asked = new ListingQuery(all(), null, "vases", null, today(), NOW, null, 2);
    var first = with(r -> r.page(asked));
    var rest = new ListingQuery(all().at(first.next()), null, "vases", null, today(), NOW, null, 9);

    assertThat(first.rows()).extracting(ListedProduct::title).allMatch(t -> t.startsWith("Vase"));
    assertThat(with(r -> r.page(rest)).rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
  }

  @Test
  void keepsTheOrderOfTheAskedIds() {
    var rows = page(all()).rows();
    var ids = List.of(rows.get(3).id(), UUID.randomUUID(), rows.get(0).id());

    assertThat(with(r -> r.byIds(ids)).stream().map(ListedProduct::id))
        .containsExactly(rows.get(3).id(), rows.get(0).id());
  }

  @Test
  void countsAFacetUnderAllFiltersButItsOwn() {
    var filter = all().ofMaterials(Set.of("Porcelain")).priced(1000L, 1500L);
    var query = new ListingQuery(filter, null, null, null, today(), NOW, null, 10);
    var counts =
        database.inTransaction(
            em -> {
              var facets = new FacetRepository();
              facets.em = em;
              return facets.count(query);
            });

    assertThat(counts)
        .contains(
            new FacetRow("total", "", 1),
            new FacetRow("shops", "", 1),
            new FacetRow("kind", "READY_TO_SHIP", 1),
            new FacetRow("material", "Porcelain", 1),
            new FacetRow("price", "0", 2),
            new FacetRow("category", vases.toString(), 1))
        .doesNotContain(new FacetRow("material", "Stoneware", 0));
  }

  private static ListingFilter all() {
    return ListingFilter.everything();
  }

  private static LocalDate today() {
    return LocalDate.parse("2026-06-10");
  }

  private static List<String> titles(ListingFilter filter) {
    return page(filter).rows().stream().map(ListedProduct::title).toList();
  }

  private static List<String> join(ListedPage... pages) {
    var titles = new ArrayList<String>();
    for (var page : pages) {
      page.rows().forEach(row -> titles.add(row.title()));
    }
    return titles;
  }

  private static ListedPage page(ListingFilter filter) {
    return page(filter, 50);
  }

  private static ListedPage page(ListingFilter filter, int size) {
    var fresh = NOW.minus(7, ChronoUnit.DAYS);
    return with(
        r -> r.page(new ListingQuery(filter, null, null, null, today(), fresh, null, size)));
  }

  private static <T> T with(java.util.function.Function<ListedProductRepository, T> work) {
    return database.inTransaction(
        em -> {
          var repository = new ListedProductRepository();
          repository.em = em;
          return work.apply(repository);
        });
  }
}
