package org.guildhall.notification.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationRepositoryIT {
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
  void tellsAPersonAThingOnce() {
    assertThat(add("ada@example.com", "order-confirmed")).isTrue();
    assertThat(add("ada@example.com", "order-confirmed")).isFalse();
    assertThat(add("bea@example.com", "order-confirmed")).isTrue();
    assertThat(add("ada@example.com", "new-order")).isTrue();
  }

  @Test
  void keepsTheCauseUntilTheMailIsOut() {
    database.run(em -> mails(em).locked(u(1)).failed("connection refused"));
    database.run(em -> mails(em).locked(u(1)).dead());
    database.run(
        em -> {
          var mail = mails(em).newest(Set.of(NotificationStatus.DEAD), 5).get(0);
          assertThat(mail.getError()).isEqualTo("connection refused");
          assertThat(mail.isDue()).isTrue();
        });

    database.run(em -> mails(em).locked(u(1)).sent(NOW));

    database.run(
        em -> {
          var mail = mails(em).get(u(1));
          assertThat(mail.getStatus()).isEqualTo(NotificationStatus.SENT);
          assertThat(mail.getAttempts()).isEqualTo(2);
          assertThat(mail.getError()).isNull();
          assertThat(mail.isDue()).isFalse();
        });
  }

  @Test
  void readsWhatMailsTell() {
    database.run(
        em -> {
          var rows = new MailRowRepository();
          rows.em = em;
          var order = rows.order(u(1));
          assertThat(order.email()).isEqualTo("ada@example.com");
          assertThat(order.totalMinor()).isEqualTo(6116);
          assertThat(rows.orderOfPart(u(1)).id()).isEqualTo(u(1));
          assertThat(rows.parts(u(1)))
              .singleElement()
              .satisfies(part -> assertThat(part.arrivesTo()).isAfter(part.arrivesFrom()));
          assertThat(rows.items(u(1))).extracting(MailRows.Item::title).containsExactly("A vase");
          assertThat(rows.parcel(u(1)).items())
              .containsExactly(new MailRows.Packed("A vase", "", 2));
          assertThat(rows.application(u(1)).person().email()).contains("@");
        });
  }

  private boolean add(String recipient, String template) {
    return database.inTransaction(
        em ->
            mails(em)
                .addOnce(
                    new NewNotification(
                        Ids.at(NOW),
                        template,
                        recipient,
                        null,
                        u(1),
                        "<" + UUID.nameUUIDFromBytes((recipient + template).getBytes()) + ">",
                        "s",
                        "t",
                        "h",
                        NOW)));
  }

  private static NotificationRepository mails(EntityManager em) {
    var repository = new NotificationRepository();
    repository.em = em;
    return repository;
  }
}
