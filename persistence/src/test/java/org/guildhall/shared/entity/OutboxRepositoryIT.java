package org.guildhall.shared.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboxRepositoryIT {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final String CONSUMER = "notification";
  private static final String NODE = "node1";
  private TestDatabase database;

  @BeforeEach
  void sendTheOneDelivery() {
    database = World.fresh();
    assertThat(count(outbox -> outbox.claim(NODE, NOW, 10).size())).isEqualTo(1);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void countsFailedTriesAndKeepsTheLastCause() {
    assertThat(count(outbox -> outbox.failed(u(1), "first", NOW.plusSeconds(1)))).isEqualTo(1);
    assertThat(count(outbox -> outbox.failed(u(1), "second", NOW.plusSeconds(2)))).isEqualTo(2);

    assertThat(rows("status = 'SENT' and cause = 'second' and tries = 2")).isEqualTo(1);
  }

  @Test
  void buriesTheAttemptThatFailedAndCountsNoTriesAfterIt() {
    assertThat(is(outbox -> outbox.bury(u(1), 1, NOW))).isTrue();

    assertThat(is(outbox -> outbox.bury(u(1), 1, NOW))).isFalse();
    assertThat(count(outbox -> outbox.failed(u(1), "late", NOW))).isZero();
    assertThat(rows("status = 'DEAD' and cause = 'given up by the broker'")).isEqualTo(1);
  }

  @Test
  void awaitsTheLatestAttemptOnlyAndNoneAfterTheEnd() {
    assertThat(is(outbox -> outbox.isAwaited(u(1), 1))).isTrue();

    assertThat(count(outbox -> outbox.releaseUnheardOf(CONSUMER, NOW.plusSeconds(1)))).isEqualTo(1);
    does(outbox -> outbox.claim(NODE, NOW, 10));
    assertThat(is(outbox -> outbox.isAwaited(u(1), 1))).isFalse();
    assertThat(is(outbox -> outbox.bury(u(1), 1, NOW))).isFalse();
    assertThat(is(outbox -> outbox.isAwaited(u(1), 2))).isTrue();

    does(outbox -> outbox.finish(u(1), NOW));
    assertThat(is(outbox -> outbox.isAwaited(u(1), 2))).isFalse();
  }

  @Test
  void takesADeliveryForLostWhenNothingWasHeardOfItSince() {
    count(outbox -> outbox.failed(u(1), "again", NOW.plusSeconds(60)));

    assertThat(count(outbox -> outbox.releaseUnheardOf(CONSUMER, NOW.plusSeconds(60)))).isZero();
    assertThat(count(outbox -> outbox.releaseUnheardOf("mail", NOW.plusSeconds(61)))).isZero();
    assertThat(count(outbox -> outbox.releaseUnheardOf(CONSUMER, NOW.plusSeconds(61))))
        .isEqualTo(1);
    assertThat(rows("status = 'NEW' and node is null and tries = 1")).isEqualTo(1);
  }

  @Test
  void freesWhatASilentNodeHoldsAndNothingOfALivingOne() {
    var silentSince = NOW.plus(Duration.ofSeconds(30));
    beat(silentSince);
    assertThat(count(outbox -> outbox.releaseOfSilentNodes(silentSince))).isZero();

    beat(silentSince.minusMillis(1));
    assertThat(count(outbox -> outbox.releaseOfSilentNodes(silentSince))).isEqualTo(1);
    assertThat(rows("status = 'NEW'")).isEqualTo(1);
  }

  @Test
  void freesWhatItHeldItselfBeforeItBeganAgain() {
    assertThat(count(outbox -> outbox.releaseOfEarlierLife(NODE, NOW))).isZero();
    assertThat(count(outbox -> outbox.releaseOfEarlierLife("node2", NOW.plusMillis(1)))).isZero();

    assertThat(count(outbox -> outbox.releaseOfEarlierLife(NODE, NOW.plusMillis(1)))).isEqualTo(1);
    does(outbox -> outbox.claim(NODE, NOW.plusSeconds(2), 10));
    assertThat(is(outbox -> outbox.isAwaited(u(1), 1))).isFalse();
    assertThat(is(outbox -> outbox.isAwaited(u(1), 2))).isTrue();
  }

  private void beat(Instant when) {
    does(outbox -> outbox.beat(NODE, when));
  }

  private long rows(String condition) {
    return World.number(database, "select count(*) from outbox_delivery where " + condition);
  }

  private boolean is(Predicate<OutboxRepository> step) {
    return database.<Boolean>inTransaction(em -> step.test(outbox(em)));
  }

  private int count(ToIntFunction<OutboxRepository> step) {
    return database.<Integer>inTransaction(em -> step.applyAsInt(outbox(em)));
  }

  private void does(Consumer<OutboxRepository> step) {
    database.inTransaction(
        em -> {
          step.accept(outbox(em));
          return null;
        });
  }

  private static OutboxRepository outbox(EntityManager em) {
    var repository = new OutboxRepository();
    repository.em = em;
    return repository;
  }
}
