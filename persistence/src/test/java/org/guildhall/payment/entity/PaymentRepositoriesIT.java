package org.guildhall.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentRepositoriesIT {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
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
  void keepsAPaymentWithItsParts() {
    var id = attempt(2, PaymentStatus.CREATED);

    database.run(
        em -> {
          var payment = payments(em).locked(id);
          payment.open("cs_9", "https://pay", NOW);
        });

    database.run(
        em -> {
          var payment = payments(em).lockAbout(ProviderName.STRIPE, null, "cs_9").orElseThrow();
          assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
          assertThat(payment.getSplits().get(u(1)).getAuthorisedMinor()).isEqualTo(6116);
          assertThat(payments(em).latestOf(u(1))).contains(payment);
          assertThat(payments(em).isLatest(payment)).isTrue();
        });
  }

  @Test
  void storesTheSameEventOnceHoweverManyBringItAtOnce()
      throws InterruptedException, ExecutionException {
    database.entityManagers();
    Callable<Boolean> bring =
        () ->
            database.inTransaction(
                em ->
                    events(em)
                        .addOnce(
                            Ids.at(NOW), ProviderName.STRIPE, "evt_new", "t", "cs_1", "{}", NOW));
    var pool = Executors.newFixedThreadPool(10);
    try {
      var fresh = 0;
      for (var answer : pool.invokeAll(IntStream.range(0, 10).mapToObj(i -> bring).toList())) {
        fresh += answer.get() ? 1 : 0;
      }
      assertThat(fresh).isEqualTo(1);
    } finally {
      pool.shutdownNow();
    }
    assertThat(
            World.number(database, "select count(*) from payment_event where event_id = 'evt_new'"))
        .isEqualTo(1);
  }

  @Test
  void claimsWhatIsQuietAndSkipsWhatAnotherNodeHolds() {
    var quiet = attempt(2, PaymentStatus.CREATED);
    var states = Set.of(PaymentStatus.CREATED);

    database.run(
        mine -> {
          assertThat(payments(mine).claimQuiet(states, NOW.plusSeconds(1), 10))
              .containsExactly(quiet);
          database.run(
              others ->
                  assertThat(payments(others).claimQuiet(states, NOW.plusSeconds(1), 10))
                      .isEmpty());
        });
    database.run(
        em -> assertThat(payments(em).claimQuiet(states, NOW.minusSeconds(1), 10)).isEmpty());
  }

  @Test
  void findsRefusedAttemptsWhoseTimeIsOver() {
    var spent = attempt(2, PaymentStatus.FAILED);

    database.run(
        em -> {
          assertThat(payments(em).lockSpent(NOW.plusSeconds(59), 10)).isEmpty();
          assertThat(payments(em).lockSpent(NOW.plusSeconds(60), 10))
              .extracting(Payment::getId)
              .containsExactly(spent);
        });
  }

  @Test
  void remembersWhatBecameOfAnEvent() {
    database.run(em -> events(em).locked(u(1)).ignored("not ours", NOW));

    database.run(
        em -> {
          var event = events(em).newest(10).get(0);
          assertThat(event.getStatus()).isEqualTo(PaymentEventStatus.IGNORED);
          assertThat(event.getError()).isEqualTo("not ours");
          assertThat(event.getAttempts()).isEqualTo(1);
        });
  }

  private UUID attempt(int number, PaymentStatus status) {
    return database.inTransaction(
        em -> {
          var payment =
              Payment.intend(
                  Ids.at(NOW),
                  u(1),
                  number,
                  ProviderName.STRIPE,
                  Money.of(6116, "USD"),
                  Map.of(u(1), 6116L),
                  NOW.plusSeconds(60),
                  NOW);
          if (status == PaymentStatus.FAILED) {
            payment.fail("refused", NOW);
          }
          payments(em).add(payment);
          return payment.getId();
        });
  }

  private static PaymentRepository payments(EntityManager em) {
    var repository = new PaymentRepository();
    repository.em = em;
    return repository;
  }

  private static PaymentEventRepository events(EntityManager em) {
    var repository = new PaymentEventRepository();
    repository.em = em;
    return repository;
  }
}
