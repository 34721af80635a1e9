package org.guildhall.shared.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The audit trail for those who read it. */
@ApplicationScoped
public class AuditTrailRepository {
  private static final String ROWS =
      "select e.id, e.occurred_at, e.actor_id, coalesce(a.display_name, e.actor_name) actor,"
          + " e.action, e.target_type, e.target_id, cast(e.before as text) before_text,"
          + " cast(e.after as text) after_text, e.reason"
          + " from audit_event e left join account a on a.id = e.actor_id where true";

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /**
   * The newest lines first.
   *
   * @param action beginning of the action, for example {@code shop.}, or null
   * @param target id of what it was done to, or null
   * @param actor id of who did it, or null
   * @param before only lines with a smaller id, or null for the first page
   */
  public List<AuditRow> search(String action, String target, UUID actor, Long before, int limit) {
    var where = new StringBuilder(ROWS);
    Map<String, Object> values = new LinkedHashMap<>();
    add(where, values, " and starts_with(e.action, :action)", "action", action);
    add(where, values, " and e.target_id = :target", "target", target);
    add(where, values, " and e.actor_id = :actor", "actor", actor);
    add(where, values, " and e.id < :before", "before", before);
    var query = em.createNativeQuery(where + " order by e.id desc", Tuple.class);
    values.forEach(query::setParameter);
    List<?> rows = query.setMaxResults(limit).getResultList();
    return rows.stream().map(row -> row((Tuple) row)).toList();
  }

  private static void add(
      StringBuilder where, Map<String, Object> values, String sql, String name, Object value) {
    if (value != null) {
      where.append(sql);
      values.put(name, value);
    }
  }

  private static AuditRow row(Tuple t) {
    return new AuditRow(
        t.get("id", Long.class),
        t.get("occurred_at", Instant.class),
        t.get("actor_id", UUID.class),
        t.get("actor", String.class),
        t.get("action", String.class),
        t.get("target_type", String.class),
        t.get("target_id", String.class),
        t.get("before_text", String.class),
        t.get("after_text", String.class),
        t.get("reason", String.class));
  }
}
