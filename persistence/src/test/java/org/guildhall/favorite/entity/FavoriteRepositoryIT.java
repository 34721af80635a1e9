package org.guildhall.favorite.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In the world, Ada (1) and the guest "f1" both keep product 1 and shop 1. */
class FavoriteRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");
  private static final FavoriteOwner ADA = FavoriteOwner.account(u(1));
  private static final FavoriteOwner HANNA = FavoriteOwner.account(u(2));
  private static final FavoriteTarget VASE = FavoriteTarget.product(u(1));
  private static final FavoriteTarget KILN = FavoriteTarget.shop(u(1));
  private static final FavoriteTarget SECOND = FavoriteTarget.shop(u(2));

  private TestDatabase database;

  @BeforeEach
  void open() {
    database = World.fresh();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void keepsAThingOnceForEachOwner() {
    assertThat(keep(HANNA, VASE, 200)).isTrue();
    assertThat(keep(HANNA, VASE, 200)).isFalse();
    assertThat(keep(FavoriteOwner.guest("other"), VASE, 200)).isTrue();
    assertThat(targets(HANNA)).containsExactly(VASE);
  }

  @Test
  void keepsNoMoreThanTheLimit() {
    assertThat(keep(HANNA, VASE, 1)).isTrue();
    assertThat(keep(HANNA, KILN, 1)).isFalse();
    assertThat(targets(HANNA)).containsExactly(VASE);
  }

  @Test
  void keepsNothingThePublicNeverSaw() {
    World.execute(database, "update shop set status = 'CLOSED', opened_at = null where id = u(2)");

    assertThat(keep(HANNA, SECOND, 200)).isFalse();
    assertThat(keep(HANNA, FavoriteTarget.product(u(99)), 200)).isFalse();
    assertThat(targets(HANNA)).isEmpty();
  }

  @Test
  void dropsItsOwnersAlone() {
    database.run(em -> favorites(em).drop(ADA, VASE));
    database.run(em -> favorites(em).drop(ADA, VASE));

    assertThat(targets(ADA)).containsExactly(KILN);
    assertThat(targets(FavoriteOwner.guest("f1"))).containsExactlyInAnyOrder(VASE, KILN);
  }

  @Test
  void givesAGuestsFavoritesToTheAccountWithoutDoubles() {
    keep(FavoriteOwner.guest("f1"), SECOND, 200);

    database.run(em -> favorites(em).adopt("f1", u(1), 200));
    database.run(em -> favorites(em).adopt("f1", u(1), 200));

    assertThat(targets(ADA)).containsExactlyInAnyOrder(SECOND, VASE, KILN);
    assertThat(targets(FavoriteOwner.guest("f1"))).isEmpty();
  }

  @Test
  void adoptsNoMoreThanTheLimitLeavesTheNewestFirst() {
    World.execute(database, "update favorite set created_at = '2026-01-01'");
    keep(FavoriteOwner.guest("f1"), SECOND, 200);

    database.run(em -> favorites(em).adopt("f1", u(2), 1));

    assertThat(targets(HANNA)).containsExactly(SECOND);
    assertThat(number(database, "select count(*) from favorite where token_hash = 'f1'")).isZero();
  }

  @Test
  void forgetsWhatGuestsKeptLongAgo() {
    World.execute(database, "update favorite set created_at = '2024-01-01'");
    keep(FavoriteOwner.guest("new"), VASE, 200);

    database.run(em -> favorites(em).forgetGuests(NOW.minus(Duration.ofDays(365))));

    assertThat(targets(FavoriteOwner.guest("f1"))).isEmpty();
    assertThat(targets(FavoriteOwner.guest("new"))).containsExactly(VASE);
    assertThat(targets(ADA)).hasSize(2);
  }

  @Test
  void namesWhatIsKept() {
    assertThat(rows(ADA)).extracting(FavoriteRow::name).contains("Kiln and Crow");
  }

  private boolean keep(FavoriteOwner owner, FavoriteTarget target, int limit) {
    return database.<Boolean>inTransaction(em -> favorites(em).keep(owner, target, limit, NOW));
  }

  private List<FavoriteTarget> targets(FavoriteOwner owner) {
    return rows(owner).stream().map(FavoriteRow::target).toList();
  }

  private List<FavoriteRow> rows(FavoriteOwner owner) {
    return database.<List<FavoriteRow>>inTransaction(em -> favorites(em).rows(owner));
  }

  private static FavoriteRepository favorites(jakarta.persistence.EntityManager em) {
    return Wired.repository(FavoriteRepository.class, em);
  }
}
