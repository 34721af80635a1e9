package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wired;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The chain of the audit trail, sealed by one and by many. */
class AuditSealRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final String EVENTS =
      "insert into audit_event (occurred_at, actor_name, action, target_type, target_id) select"
          + " now(), 'system', 'shop.suspend', 'shop', n::text from generate_series(1, %d) n";
  private static final String LINKED =
      "select count(*) from audit_seal a join audit_seal b on b.previous_hash = a.hash"
          + " and b.position = a.position + 1";

  private TestDatabase database;

  @BeforeEach
  void build() {
    database = TestDatabase.fresh();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void sealsInTheOrderOfIdsAsManyAsAsked() {
    World.execute(database, EVENTS.formatted(5));

    assertThat(seal(3)).isEqualTo(3);
    assertThat(number(database, "select count(*) from audit_unsealed")).isEqualTo(2);
    assertThat(seal(3)).isEqualTo(2);
    assertThat(seal(3)).isZero();

    assertThat(number(database, LINKED)).isEqualTo(4);
    assertThat(number(database, "select count(*) from audit_seal where position = audit_event_id"))
        .isEqualTo(5);
  }

  @Test
  void anEventCommittedLateTakesALaterPlace() {
    try (var late = database.entityManagers().createEntityManager()) {
      late.getTransaction().begin();
      late.createNativeQuery(EVENTS.formatted(1)).executeUpdate();
      World.execute(database, EVENTS.formatted(2));
      assertThat(seal(100)).isEqualTo(2);
      late.getTransaction().commit();
    }

    assertThat(seal(100)).isEqualTo(1);
    assertThat(number(database, "select audit_event_id from audit_seal where position = 3"))
        .isEqualTo(1);
    assertThat(number(database, LINKED)).isEqualTo(2);
  }

  @Test
  void manySealersMakeOneChain() {
    World.execute(database, EVENTS.formatted(60));
    database.entityManagers();
    var pool = Executors.newFixedThreadPool(6);
    try {
      var rounds =
          IntStream.range(0, 12)
              .mapToObj(n -> CompletableFuture.supplyAsync(() -> seal(7), pool))
              .toList();
      assertThat(rounds.stream().mapToInt(CompletableFuture::join).sum()).isEqualTo(60);
    } finally {
      pool.shutdown();
    }

    assertThat(number(database, "select max(position) from audit_seal")).isEqualTo(60);
    assertThat(number(database, LINKED)).isEqualTo(59);
  }

  private int seal(int most) {
    return database.inTransaction(
        em -> Wired.repository(AuditSealRepository.class, em).seal(most, NOW));
  }
}
