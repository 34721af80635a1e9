package org.guildhall.shared.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * The outbox and the inbox, by SQL: rows are claimed and finished by guarded statements, never read
 * and then written.
 */
@ApplicationScoped
public class OutboxRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void addEvent(
      UUID id, String type, String subject, String payload, Instant when, String correlationId) {
    sql("insert into outbox_event (id, type, subject, payload, occurred_at, correlation_id)"
            + " values (:id, :type, :subject, cast(:payload as jsonb), :at, :correlation)")
        .setParameter("id", id)
        .setParameter("type", type)
        .setParameter("subject", subject)
        .setParameter("payload", payload)
        .setParameter("at", when)
        .setParameter("correlation", correlationId, String.class)
        .executeUpdate();
  }

  public void addDelivery(UUID id, UUID eventId, String consumer, Instant when) {
    sql("insert into outbox_delivery (id, event_id, consumer, created_at)"
            + " values (:id, :event, :consumer, :at)")
        .setParameter("id", id)
        .setParameter("event", eventId)
        .setParameter("consumer", consumer)
        .setParameter("at", when)
        .executeUpdate();
  }

  /** Takes up to {@code limit} waiting deliveries for this node; no other node gets the same. */
  public List<ClaimedDelivery> claim(String node, Instant now, int limit) {
    List<?> rows =
        sql("with taken as (update outbox_delivery set status = 'SENT', node = :node, sent_at ="
                + " :now, attempt = attempt + 1 where id in (select id from outbox_delivery where"
                + " status = 'NEW' order by created_at limit :limit for update skip locked)"
                + " returning id, event_id, consumer, attempt, created_at) select t.id, t.event_id,"
                + " t.consumer, t.attempt, e.type, cast(e.payload as text), e.correlation_id from"
                + " taken t join outbox_event e on e.id = t.event_id order by t.created_at, t.id")
            .setParameter("node", node)
            .setParameter("now", now)
            .setParameter("limit", limit)
            .getResultList();
    return rows.stream().map(row -> ClaimedDelivery.of((Object[]) row)).toList();
  }

  /** Gives a delivery back that the broker did not take. */
  public void unclaim(UUID id) {
    sql("update outbox_delivery set status = 'NEW', node = null where id = :id and status = 'SENT'")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** True for the first delivery of the event to the consumer, false ever after. */
  public boolean receive(String consumer, UUID eventId, Instant now) {
    return sql("insert into inbox (consumer, event_id, received_at) values (:consumer, :event,"
                + " :now) on conflict do nothing")
            .setParameter("consumer", consumer)
            .setParameter("event", eventId)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  public boolean hasReceived(String consumer, UUID eventId) {
    return !sql("select 1 from inbox where consumer = :consumer and event_id = :event")
        .setParameter("consumer", consumer)
        .setParameter("event", eventId)
        .getResultList()
        .isEmpty();
  }

  public void finish(UUID deliveryId, Instant now) {
    sql("update outbox_delivery set status = 'DONE', done_at = :now, cause = null"
            + " where id = :id and status <> 'DONE'")
        .setParameter("id", deliveryId)
        .setParameter("now", now)
        .executeUpdate();
  }

  /**
   * True while the delivery waits for this very attempt of it. A copy that was sent again since, or
   * a delivery that has come to its end, is waited for no longer.
   */
  public boolean isAwaited(UUID deliveryId, int attempt) {
    return !sql("select 1 from outbox_delivery where id = :id and attempt = :attempt"
            + " and status in ('NEW', 'SENT')")
        .setParameter("id", deliveryId)
        .setParameter("attempt", attempt)
        .getResultList()
        .isEmpty();
  }

  /** Counts a try that failed, with its cause; answers how many there were. */
  public int failed(UUID deliveryId, String cause, Instant now) {
    return sql(
            "update outbox_delivery set cause = :cause, tries = tries + 1, tried_at = :now"
                + " where id = :id and status in ('NEW', 'SENT') returning tries")
        .setParameter("id", deliveryId)
        .setParameter("cause", cause)
        .setParameter("now", now)
        .getResultList()
        .stream()
        .mapToInt(tries -> ((Number) tries).intValue())
        .findFirst()
        .orElse(0);
  }

  /** Ends a delivery without success, unless it was sent again since or has ended already. */
  public boolean bury(UUID deliveryId, int attempt, Instant now) {
    return sql("update outbox_delivery set status = 'DEAD', dead_at = :now,"
                + " cause = coalesce(cause, 'given up by the broker')"
                + " where id = :id and attempt = :attempt and status in ('NEW', 'SENT')")
            .setParameter("id", deliveryId)
            .setParameter("attempt", attempt)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  public void beat(String node, Instant now) {
    sql("insert into node_heartbeat (node, beat_at) values (:node, :now)"
            + " on conflict (node) do update set beat_at = excluded.beat_at")
        .setParameter("node", node)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** Frees sent deliveries of nodes that have been silent since that moment. */
  public int releaseOfSilentNodes(Instant silentSince) {
    return sql("update outbox_delivery d set status = 'NEW', node = null where d.status = 'SENT'"
            + " and d.sent_at < :silent and not exists (select 1 from node_heartbeat h"
            + " where h.node = d.node and h.beat_at >= :silent)")
        .setParameter("silent", silentSince)
        .executeUpdate();
  }

  /** Frees what this node sent before that moment, which was an earlier life of it. */
  public int releaseOfEarlierLife(String node, Instant begun) {
    return sql("update outbox_delivery set status = 'NEW', node = null where status = 'SENT'"
            + " and node = :node and sent_at < :begun")
        .setParameter("node", node)
        .setParameter("begun", begun)
        .executeUpdate();
  }

  /** Frees sent deliveries of a consumer that were neither sent nor tried since that moment. */
  public int releaseUnheardOf(String consumer, Instant since) {
    return sql("update outbox_delivery set status = 'NEW', node = null where status = 'SENT'"
            + " and consumer = :consumer and coalesce(tried_at, sent_at) < :since"
            + " and sent_at < :since")
        .setParameter("consumer", consumer)
        .setParameter("since", since)
        .executeUpdate();
  }

  private NativeQuery<?> sql(String text) {
    // an empty query space: a native write must not empty the second-level cache
    return em.createNativeQuery(text).unwrap(NativeQuery.class).addSynchronizedQuerySpace("outbox");
  }
}
