package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private TestDatabase database;

  @BeforeEach
  void open() {
    database = World.fresh();
    World.execute(
        database,
        "update outbox_delivery set status = 'DEAD', tries = 5, tried_at = now(),"
            + " cause = 'poison', dead_at = now()");
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void showsADeadLetterWithItsCauseAndContent() {
    database.run(
        em ->
            assertThat(deliveries(em).dead(10))
                .singleElement()
                .satisfies(
                    dead -> {
                      assertThat(dead.cause()).isEqualTo("poison");
                      assertThat(dead.type()).isEqualTo("OrderPaid");
                      assertThat(dead.payload()).isEqualTo("{}");
                      assertThat(dead.tries()).isEqualTo(5);
                    }));
  }

  @Test
  void countsWhatEachConsumerHas() {
    database.run(
        em ->
            assertThat(deliveries(em).counts(NOW))
                .containsExactly(new QueueCount("notification", 0, 0, 0, 1, 0, null)));
  }

  @Test
  void countsADeliveryThatFailedAndWaitsForItsNextTry() {
    World.execute(
        database,
        "update outbox_delivery set status = 'SENT', sent_at = created_at, dead_at = null");
    database.run(
        em ->
            assertThat(deliveries(em).counts(NOW))
                .singleElement()
                .satisfies(count -> assertThat(count.failing()).isEqualTo(1)));
  }

  @Test
  void replaysADeadLetterOnceAndNothingElse() {
    assertThat(database.<Boolean>inTransaction(em -> deliveries(em).replay(u(1)))).isTrue();
    assertThat(database.<Boolean>inTransaction(em -> deliveries(em).replay(u(1)))).isFalse();
    assertThat(
            World.number(
                database,
                "select count(*) from outbox_delivery where status = 'NEW' and tries = 0"
                    + " and cause is null"))
        .isEqualTo(1);
  }

  @Test
  void replaysAllDeadLettersOfOneConsumer() {
    assertThat(database.<Integer>inTransaction(em -> deliveries(em).replayAll("mail"))).isZero();
    assertThat(database.<Integer>inTransaction(em -> deliveries(em).replayAll("notification")))
        .isEqualTo(1);
    database.run(em -> assertThat(deliveries(em).dead(10)).isEmpty());
  }

  @Test
  void setsADeadLetterAsideForGood() {
    assertThat(database.<Boolean>inTransaction(em -> deliveries(em).discard(u(1)))).isTrue();
    database.run(em -> assertThat(deliveries(em).findDead(u(1))).isEmpty());
    assertThat(database.<Boolean>inTransaction(em -> deliveries(em).replay(u(1)))).isFalse();
  }

  private static DeliveryRepository deliveries(EntityManager em) {
    var repository = new DeliveryRepository();
    repository.em = em;
    return repository;
  }
}
