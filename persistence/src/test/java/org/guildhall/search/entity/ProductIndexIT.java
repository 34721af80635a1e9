package org.guildhall.search.entity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.FacetRow;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.catalog.entity.ListingSort;
import org.guildhall.catalog.entity.Product;
import org.guildhall.catalog.entity.ProductKind;
import org.guildhall.testing.Shelf;
import org.guildhall.testing.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ProductIndexIT {
  private static final Instant NOW = Instant.parse("2026-06-10T09:00:00Z");

  private static TestDatabase database;
  private static EntityManagerFactory indexed;
  private static UUID vases;
  private static UUID mugs;

  @BeforeAll
  static void fillAndIndex() throws InterruptedException {
    database = TestDatabase.fresh();
    indexed =
        Persistence.createEntityManagerFactory(
            "guildhall",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", database.dataSource(),
                "hibernate.search.backend.directory.type", "local-heap",
                "hibernate.cache.use_second_level_cache", "false"));
    inTransaction(
        em -> {
          fill(em);
          return null;
        });
    try (var em = indexed.createEntityManager()) {
      indexer(em).rebuild();
    }
  }

  private static void fill(EntityManager em) {
    var ceramics = Shelf.category(em, "ceramics", null);
    vases = Shelf.category(em, "ceramics/vases", ceramics);
    mugs = Shelf.category(em, "ceramics/mugs", ceramics);
    var shelf = Shelf.of(em, "Tidewater Kiln", NOW);
    shelf.listing("Porcelain vase, celadon").in(vases).priced(9000).of("Porcelain").published();
    shelf.listing("Stoneware vase").in(vases).priced(4000).of("Stoneware").published();
    shelf
        .listing("Tall jug")
        .in(vases)
        .priced(6000)
        .of("Porcelain")
        .described("<p>Also stands as a <em>vase</em>.</p>")
        .published();
    shelf.listing("Vast bowl").in(mugs).priced(3000).of("Stoneware").published();
    shelf
        .listing("Breakfast mugs")
        .in(mugs)
        .priced(2500)
        .kind(ProductKind.MADE_TO_ORDER)
        .tagged("morning")
        .published();
    shelf.listing("Vase still in the kiln").in(vases).drafted();
  }

  @AfterAll
  static void drop() {
    indexed.close();
    database.close();
  }

  @Test
  void findsByStemInTitleDescriptionAndCategory() {
    assertThat(found("vases"))
        .containsExactlyInAnyOrder("Porcelain vase, celadon", "Stoneware vase", "Tall jug")
        .last()
        .isEqualTo("Tall jug");
    assertThat(found("mug")).startsWith("Breakfast mugs");
    assertThat(found("tidewater")).hasSize(5);
  }

  @Test
  void forgivesOneLetterAndRanksTheExactWordFirst() {
    assertThat(found("porcelian")).contains("Porcelain vase, celadon");
    assertThat(found("purcelian")).isEmpty();
    assertThat(found("porcelainn", "vase")).first().isEqualTo("Porcelain vase, celadon");
    assertThat(found("vast")).first().isEqualTo("Vast bowl");
    assertThat(found("vast")).contains("Stoneware vase");
  }

  @Test
  void asksForEveryWordUnlessRelaxed() {
    assertThat(found("porcelain", "bowl")).isEmpty();
    assertThat(titles(search(query(everything(), "porcelain", "bowl").relax())))
        .contains("Vast bowl", "Porcelain vase, celadon");
  }

  @Test
  void countsEachFacetUnderAllFiltersButItsOwn() {
    var filter = everything().ofMaterials(Set.of("Porcelain")).priced(5000L, 9999L);

    var hits = search(query(filter, "vase"));

    assertThat(titles(hits)).containsExactly("Porcelain vase, celadon", "Tall jug");
    assertThat(hits.counts())
        .contains(
            new FacetRow("total", "", 2),
            new FacetRow("shops", "", 1),
            new FacetRow("material", "Porcelain", 2),
            new FacetRow("kind", "READY_TO_SHIP", 2),
            new FacetRow("price", "2", 2),
            new FacetRow("price", "1", 0),
            new FacetRow("category", vases.toString(), 2));
    assertThat(search(query(everything().priced(null, 4999L), "vase")).counts())
        .contains(new FacetRow("price", "2", 2), new FacetRow("material", "Stoneware", 2));
  }

  @Test
  void narrowsAndSorts() {
    var byPrice = everything().sorted(ListingSort.PRICE_LOW);
    var inMugs = new IndexQuery(List.of(), false, byPrice, List.of(mugs), null, NOW, 0, 10);
    var inTime =
        new IndexQuery(List.of(), false, byPrice, null, Map.of("1,2,3,4,5", 1), NOW, 0, 10);

    assertThat(titles(search(inMugs))).containsExactly("Breakfast mugs", "Vast bowl");
    assertThat(titles(search(inTime))).isEmpty();
    assertThat(titles(search(query(everything().ofKinds(Set.of(ProductKind.MADE_TO_ORDER))))))
        .containsExactly("Breakfast mugs");
    assertThat(titles(search(query(everything().onlyFresh(true))))).hasSize(5);
  }

  @Test
  void followsAListingThatIsPausedAndBack() {
    var id = idOf("Stoneware vase");

    change(id, product -> product.pause(NOW));
    assertThat(found("stoneware", "vase")).doesNotContain("Stoneware vase");

    change(id, product -> product.resume(NOW));
    assertThat(found("stoneware", "vase")).contains("Stoneware vase");
  }

  @Test
  void completesTitles() {
    try (var em = indexed.createEntityManager()) {
      assertThat(index(em).titlesLike("porc", 5)).containsExactly("Porcelain vase, celadon");
    }
  }

  private static void change(UUID id, java.util.function.Consumer<Product> verb) {
    inTransaction(
        em -> {
          verb.accept(em.find(Product.class, id));
          return null;
        });
    inTransaction(
        em -> {
          indexer(em).refresh(id);
          return null;
        });
  }

  private static List<String> found(String... words) {
    return titles(search(query(everything(), words)));
  }

  private static ListingFilter everything() {
    return ListingFilter.everything();
  }

  private static IndexQuery query(ListingFilter filter, String... words) {
    var fresh = NOW.minus(7, ChronoUnit.DAYS);
    return new IndexQuery(List.of(words), false, filter, null, null, fresh, 0, 10);
  }

  private static SearchHits search(IndexQuery query) {
    try (var em = indexed.createEntityManager()) {
      return index(em).search(query);
    }
  }

  private static List<String> titles(SearchHits hits) {
    Map<UUID, String> titles =
        inTransaction(
            em ->
                em.createQuery("select p from SearchableProduct p", SearchableProduct.class)
                    .getResultStream()
                    .collect(
                        Collectors.toMap(SearchableProduct::getId, SearchableProduct::getTitle)));
    return hits.ids().stream().map(titles::get).toList();
  }

  private static UUID idOf(String title) {
    return inTransaction(
        em ->
            em.createQuery("select p.id from SearchableProduct p where p.title = :t", UUID.class)
                .setParameter("t", title)
                .getSingleResult());
  }

  private static ProductIndexRepository index(EntityManager em) {
    var index = new ProductIndexRepository();
    index.em = em;
    return index;
  }

  private static ProductIndexer indexer(EntityManager em) {
    var indexer = new ProductIndexer();
    indexer.em = em;
    return indexer;
  }

  private static <T> T inTransaction(Function<EntityManager, T> work) {
    try (var em = indexed.createEntityManager()) {
      em.getTransaction().begin();
      var result = work.apply(em);
      em.getTransaction().commit();
      return result;
    }
  }
}
