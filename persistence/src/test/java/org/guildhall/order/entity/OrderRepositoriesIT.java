package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildhall.cart.entity.CartOwner;
import org.guildhall.cart.entity.CartRepository;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The queries about checkouts and orders, on a world with one order of Ada's at Hanna's shop. */
class OrderRepositoriesIT {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");

  private TestDatabase database;
  private EntityManager em;
  private CheckoutRepository checkouts;
  private OrderRepository orders;
  private ShopOrderRepository parts;
  private OrderFactsRepository facts;
  private CartRepository carts;

  @BeforeEach
  void build() {
    database = World.fresh();
    em = database.entityManagers().createEntityManager();
    em.getTransaction().begin();
    checkouts = over(CheckoutRepository.class);
    orders = over(OrderRepository.class);
    parts = over(ShopOrderRepository.class);
    facts = over(OrderFactsRepository.class);
    carts = over(CartRepository.class);
  }

  @AfterEach
  void drop() {
    em.getTransaction().rollback();
    em.close();
    database.close();
  }

  @Test
  void aCheckoutIsReachedOnlyByTheOwnerOfItsCart() {
    var own = checkouts.lockOwned(u(1), u(1), "").isPresent();
    var foreign = checkouts.lockOwned(u(1), u(2), "t2").isPresent();

    assertThat(own).isTrue();
    assertThat(foreign).isFalse();
  }

  @Test
  void theRunningCheckoutOfACartIsFoundWithItsParts() {
    var items = checkouts.running(u(1)).orElseThrow().getItems().size();

    assertThat(items).isEqualTo(1);
    assertThat(checkouts.latest(u(1)).orElseThrow().getShops().size()).isEqualTo(1);
    assertThat(checkouts.running(u(2)).isPresent()).isFalse();
  }

  @Test
  void onlyAnOpenCheckoutWhoseClockRanOutIsClaimed() {
    assertThat(checkouts.claimOver(Instant.EPOCH).isPresent()).isFalse();
    assertThat(checkouts.claimOver(Instant.parse("2999-01-01T00:00:00Z")).orElseThrow())
        .isEqualTo(u(1));
  }

  @Test
  void numbersDifferAndAreWellFormed() {
    var one = orders.nextNumber();
    var two = orders.nextNumber();

    assertThat(one).matches("[0-9]{2}-[0-9]{7}-[A-HJ-NP-Y]").isNotEqualTo(two);
  }

  @Test
  void anOrderBelongsToItsBuyer() {
    var number = orders.get(u(1)).getOrderNumber();

    assertThat(orders.ownedBy(u(1), number).getId()).isEqualTo(u(1));
    assertThat(orders.ownedBy(u(1), "", number).isPresent()).isTrue();
    assertThat(orders.ownedBy(u(3), "nobody", number).isPresent()).isFalse();
    assertThatThrownBy(() -> orders.ownedBy(u(2), number))
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(OrderError.NOT_FOUND);
  }

  @Test
  void theOfficeFindsByNumberAddressAndName() {
    var number = orders.get(u(1)).getOrderNumber();

    for (var text : List.of("", number.toLowerCase(), "ADA@example.com", "ad")) {
      assertThat(orders.search(text, null, null, 10).size()).as(text).isEqualTo(1);
    }
    assertThat(orders.search("", OrderStatus.CANCELLED, null, 10).size()).isZero();
    assertThat(orders.search("%", null, null, 10).size()).isZero();
  }

  @Test
  void theOfficesNextPageBeginsWhereThisOneEnds() {
    World.execute(
        database,
        "insert into checkout (id, cart_id, status, items_minor, shipping_minor, tax_minor,"
            + " total_minor, held_until, ship_country, created_at, updated_at)"
            + " select u(100 + n), u(1), 'EXPIRED', 100, 0, 0, 100, now(), 'US', now(), now()"
            + " from generate_series(1, 25) n;"
            + " insert into customer_order (id, checkout_id, email, status, ship_name, ship_line1,"
            + " ship_city, ship_country, currency, items_minor, shipping_minor, tax_minor,"
            + " total_minor, placed_at, paid_at, created_at, updated_at)"
            + " select u(100 + n), u(100 + n), 'many@example.com', 'NEW', 'M', '1 Hill Rd',"
            + " 'Albany', 'US', 'USD', 100, 0, 0, 100,"
            + " timestamptz '2026-01-01 00:00Z' + n / 2 * interval '1 hour', now(), now(), now()"
            + " from generate_series(1, 25) n");
    var seen = new ArrayList<String>();
    String before = null;
    List<CustomerOrder> page;
    do {
      page = orders.search("many@example.com", null, before, 10);
      page.forEach(order -> seen.add(order.getOrderNumber()));
      before = page.isEmpty() ? null : page.get(page.size() - 1).getOrderNumber();
    } while (before != null);

    assertThat(seen).hasSize(25).doesNotHaveDuplicates();
  }

  @Test
  void aMakerSeesOnlyOwnWork() {
    assertThat(parts.ownedBy(u(2), "N-1").getItems().size()).isEqualTo(1);
    assertThatThrownBy(() -> parts.ownedBy(u(1), "N-1")).isInstanceOf(BusinessException.class);
  }

  @Test
  void factsAreReadBesideAnOrder() {
    assertThat(facts.makers(List.of(u(1))).get(u(1)).name()).isEqualTo("Kiln and Crow");
    assertThat(facts.pictures(List.of(u(1))).get(u(1)).hash()).isEqualTo("c1");
    assertThat(facts.steps(List.of(u(1))).size()).isEqualTo(1);
    assertThat(facts.things(List.of(u(1))).get(0).title()).isEqualTo("A vase");
  }

  @Test
  void whatWasPutInWhilePayingStaysInANewCart() {
    carts.replace(carts.lock(u(1)).convert(Map.of(u(1), 1), NOW).orElseThrow());

    assertThat(carts.find(CartOwner.account(u(1))).orElseThrow().count()).isEqualTo(1);
    assertThat(carts.count(CartOwner.account(u(1)))).isEqualTo(1);
    assertThat(carts.count(CartOwner.guest("t2"))).isZero();
  }

  private <T> T over(Class<T> type) {
    return Wired.repository(type, em);
  }
}
