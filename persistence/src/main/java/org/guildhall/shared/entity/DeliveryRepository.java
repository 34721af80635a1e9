package org.guildhall.shared.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.jpa.HibernateHints;

/** Deliveries as people look after them: counted, replayed, set aside. */
@ApplicationScoped
public class DeliveryRepository {
  private static final String DEAD =
      "select d.id, d.consumer, e.type, e.subject, cast(e.payload as text), d.cause, d.tries,"
          + " d.node, d.created_at, d.tried_at, d.dead_at from outbox_delivery d"
          + " join outbox_event e on e.id = d.event_id where d.status = 'DEAD'";

  private static final String REPLAY =
      "update outbox_delivery set status = 'NEW', node = null, sent_at = null, dead_at = null,"
          + " cause = null, tries = 0, tried_at = null where status = 'DEAD'";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The latest dead first. */
  @SuppressWarnings("unchecked")
  public List<DeadDelivery> dead(int limit) {
    List<Tuple> rows =
        em.createNativeQuery(DEAD + " order by d.dead_at desc, d.id limit :limit", Tuple.class)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(DeliveryRepository::dead).toList();
  }

  @SuppressWarnings("unchecked")
  public Optional<DeadDelivery> findDead(UUID id) {
    List<Tuple> rows =
        em.createNativeQuery(DEAD + " and d.id = :id", Tuple.class)
            .setParameter("id", id)
            .getResultList();
    return rows.stream().map(DeliveryRepository::dead).findFirst();
  }

  @SuppressWarnings("unchecked")
  public List<QueueCount> counts(Instant hourAgo) {
    List<Tuple> rows =
        em.createNativeQuery(
                "select consumer, count(*) filter (where status = 'NEW'),"
                    + " count(*) filter (where status = 'SENT'),"
                    + " count(*) filter (where status in ('NEW', 'SENT') and tries > 0),"
                    + " count(*) filter (where status = 'DEAD'),"
                    + " count(*) filter (where status = 'DONE' and done_at >= :hourAgo),"
                    + " min(created_at) filter (where status in ('NEW', 'SENT'))"
                    + " from outbox_delivery where status in ('NEW', 'SENT', 'DEAD')"
                    + " or done_at >= :hourAgo group by consumer order by consumer",
                Tuple.class)
            .setParameter("hourAgo", hourAgo)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new QueueCount(
                    row.get(0, String.class),
                    row.get(1, Long.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, Long.class),
                    row.get(5, Long.class),
                    row.get(6, Instant.class)))
        .toList();
  }

  /** Back to the beginning; false when it is not dead (any more). */
  public boolean replay(UUID id) {
    return em.createNativeQuery(REPLAY + " and id = :id")
            .setHint(HibernateHints.HINT_NATIVE_SPACES, "outbox")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  /** All of a consumer back to the beginning; answers how many. */
  public int replayAll(String consumer) {
    return em.createNativeQuery(REPLAY + " and consumer = :consumer")
        .setHint(HibernateHints.HINT_NATIVE_SPACES, "outbox")
        .setParameter("consumer", consumer)
        .executeUpdate();
  }

  /** Set aside for good; false when it is not dead (any more). */
  public boolean discard(UUID id) {
    return em.createNativeQuery(
                "update outbox_delivery set status = 'DISCARDED' where id = :id"
                    + " and status = 'DEAD'")
            .setHint(HibernateHints.HINT_NATIVE_SPACES, "outbox")
            .setParameter("id", id)
            .executeUpdate()
        == 1;
  }

  private static DeadDelivery dead(Tuple row) {
    return new DeadDelivery(
        row.get(0, UUID.class),
        row.get(1, String.class),
        row.get(2, String.class),
        row.get(3, String.class),
        row.get(4, String.class),
        row.get(5, String.class),
        row.get(6, Integer.class),
        row.get(7, String.class),
        row.get(8, Instant.class),
        row.get(9, Instant.class),
        row.get(10, Instant.class));
  }
}
