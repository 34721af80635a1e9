package org.guildhall.catalog.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.catalog.entity.CatalogError;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.Product;
import org.guildhall.review.service.ReviewListService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.Shelf;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What shoppers read, and in how many statements: with nothing cached, and whatever the rows. */
class StorefrontStatementsIT {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private static TestDatabase database;
  private static EntityManagerFactory factory;
  private static Product vase;

  @BeforeAll
  static void fill() {
    database = TestDatabase.fresh();
    factory =
        Persistence.createEntityManagerFactory(
            "guildhall",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", database.dataSource(),
                "hibernate.search.enabled", "false",
                "hibernate.generate_statistics", "true",
                "hibernate.session.events.log", "false",
                "hibernate.cache.use_second_level_cache", "false"));
    vase = inTransaction(StorefrontStatementsIT::fill);
  }

  private static Product fill(EntityManager em) {
    var ceramics = Shelf.category(em, "ceramics", null);
    var vases = Shelf.category(em, "ceramics/vases", ceramics);
    var shelf = Shelf.of(em, "Alder & Slip", NOW);
    for (int i = 1; i <= 30; i++) {
      shelf.listing("Vase " + i).in(vases).published();
    }
    return shelf
        .listing("Two-glaze vase")
        .in(vases)
        .option("Glaze", "Moss", "Chalk")
        .variant(4000, "Moss")
        .variant(5500, "Chalk")
        .stocked(3)
        .published();
  }

  @AfterAll
  static void drop() {
    factory.close();
    database.close();
  }

  @Test
  void readsACategoryInThreeStatementsWithNothingCached() {
    var page =
        within(
            3,
            w ->
                w.make(CatalogService.class)
                    .category("ceramics/vases", ListingFilter.everything()));

    assertThat(page.trail()).extracting(CategoryNode::slug).containsExactly("ceramics", "vases");
    assertThat(page.listing().items()).hasSize(ListingReader.PAGE_SIZE);
    assertThat(page.listing().total()).isEqualTo(31);
    assertThat(page.listing().getNextQuery()).startsWith("at=a");
  }

  @Test
  void readsAListingWithItsReviewsInFiveStatementsWithNothingCached() {
    var page =
        within(
            5,
            w -> {
              var found = w.make(ProductService.class).page(vase.getSlug(), "US");
              w.make(ReviewListService.class).ofProduct(found.product().id(), null);
              return found;
            });

    var product = page.product();
    assertThat(product.options()).hasSize(1);
    assertThat(product.options().get(0).choices())
        .extracting(OptionDetails.Choice::label)
        .containsExactly("Moss", "Chalk");
    assertThat(product.getFirstVariant().left()).isEqualTo(3);
    assertThat(product.isFromPrice()).isTrue();
    assertThat(product.more()).hasSize(4);
    assertThat(product.delivery().shipsBy()).isEqualTo(LocalDate.parse("2026-06-12"));
    assertThat(product.delivery().arrivesFrom()).isEqualTo(LocalDate.parse("2026-06-13"));
    assertThat(product.delivery().arrivesTo()).isEqualTo(LocalDate.parse("2026-06-17"));
  }

  @Test
  void readsOffersInOneStatement() {
    var ids = vase.getVariants().stream().map(v -> v.getId()).toList();

    var offers = within(1, w -> w.make(OfferService.class).offers(ids));

    assertThat(offers).hasSize(2);
    var moss = offers.get(ids.get(0));
    assertThat(moss.optionsText()).isEqualTo("Glaze: Moss");
    assertThat(moss.unitPrice().minor()).isEqualTo(4000);
    assertThat(moss.buyable()).isTrue();
    assertThat(moss.taxCode()).isEqualTo("GENERAL");
  }

  @Test
  void leadsFromAnOldAddressToTheNewestAndTellsWhatIsGone() {
    var id = inTransaction(em -> Shelf.of(em, "Moving shop", NOW).listing("Jug").drafted().getId());
    move(id, "first-name");
    move(id, "second-name");

    var moved = within(2, w -> w.make(ProductService.class).page("first-name", "US"));
    var never =
        catchThrowableOfType(
            BusinessException.class,
            () -> within(2, w -> w.make(ProductService.class).page("no-such-thing", "US")));

    assertThat(moved.outcome()).isEqualTo(ProductPage.Outcome.MOVED);
    assertThat(moved.movedTo()).isEqualTo("second-name");
    assertThat(never.error()).isEqualTo(CatalogError.PRODUCT_NOT_FOUND);
  }

  @Test
  void offersOtherThingsWhenAListingIsGone() {
    inTransaction(
        em -> {
          em.find(Product.class, idOf(em, "Vase 7")).archive(NOW);
          return null;
        });
    var slug = inTransaction(em -> em.find(Product.class, idOf(em, "Vase 7")).getSlug());

    var page = within(3, w -> w.make(ProductService.class).page(slug, "US"));

    assertThat(page.outcome()).isEqualTo(ProductPage.Outcome.GONE);
    assertThat(page.alternatives()).hasSize(4).noneMatch(card -> card.title().equals("Vase 7"));
    inTransaction(
        em ->
            em.createNativeQuery("update product set state = 'ACTIVE' where slug = :slug")
                .setParameter("slug", slug)
                .executeUpdate());
  }

  private static UUID idOf(EntityManager em, String title) {
    return em.createQuery("select p.id from Product p where p.content.title = :title", UUID.class)
        .setParameter("title", title)
        .getSingleResult();
  }

  private static void move(UUID id, String slug) {
    inTransaction(
        em -> {
          em.find(Product.class, id).moveTo(slug, NOW);
          return null;
        });
  }

  /** Runs a reader with fresh services and holds it to its number of statements. */
  private static <T> T within(int most, Function<Wiring, T> read) {
    var statistics = factory.unwrap(SessionFactory.class).getStatistics();
    return inTransaction(
        em -> {
          statistics.clear();
          var result = read.apply(Wiring.of(em, CLOCK));
          assertThat(statistics.getPrepareStatementCount()).isPositive().isLessThanOrEqualTo(most);
          return result;
        });
  }

  private static <T> T inTransaction(Function<EntityManager, T> work) {
    try (var em = factory.createEntityManager()) {
      em.getTransaction().begin();
      var result = work.apply(em);
      em.getTransaction().commit();
      return result;
    }
  }
}
