package org.guildhall.reporting.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** The looks that were taken and what they showed. */
@ApplicationScoped
public class InvariantRunRepository {
  private static final String LAST =
      """
      select r.id, r.ran_at, r.took_ms, a.display_name
      from invariant_run r join account a on a.id = r.run_by
      order by r.ran_at desc, r.id desc limit 1\
      """;

  private static final String RESULTS =
      """
      select invariant, asked, looked_at, breaches, array_to_string(findings, chr(10))
      from invariant_result where run_id = :run order by invariant\
      """;

  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(UUID id, UUID by, Instant when, long tookMs, List<InvariantResult> results) {
    change("insert into invariant_run (id, run_by, ran_at, took_ms) values (:id, :by, :at, :took)")
        .setParameter("id", id)
        .setParameter("by", by)
        .setParameter("at", when)
        .setParameter("took", tookMs)
        .executeUpdate();
    for (var result : results) {
      change(
              "insert into invariant_result (run_id, invariant, asked, looked_at, breaches,"
                  + " findings) values (:run, :invariant, :asked, :looked, :breaches,"
                  + " string_to_array(:findings, chr(10)))")
          .setParameter("run", id)
          .setParameter("invariant", result.invariant().name())
          .setParameter("asked", result.asked())
          .setParameter("looked", result.lookedAt())
          .setParameter("breaches", result.breaches())
          .setParameter("findings", String.join("\n", lines(result)))
          .executeUpdate();
    }
  }

  /** The latest look, or empty when none was ever taken. */
  @SuppressWarnings("unchecked")
  public Optional<InvariantRunRow> last() {
    List<Tuple> runs = em.createNativeQuery(LAST, Tuple.class).getResultList();
    return runs.stream()
        .findFirst()
        .map(
            run ->
                new InvariantRunRow(
                    run.get(1, Instant.class),
                    run.get(2, Long.class),
                    run.get(3, String.class),
                    results(run.get(0, UUID.class))));
  }

  @SuppressWarnings("unchecked")
  private List<InvariantRunRow.Line> results(UUID run) {
    List<Tuple> rows =
        em.createNativeQuery(RESULTS, Tuple.class).setParameter("run", run).getResultList();
    return rows.stream()
        .map(
            row ->
                new InvariantRunRow.Line(
                    row.get(0, String.class),
                    row.get(1, Boolean.class),
                    row.get(2, Long.class),
                    row.get(3, Long.class),
                    row.get(4, String.class).lines().toList()))
        .toList();
  }

  private static List<String> lines(InvariantResult result) {
    return result.findings().stream()
        .flatMap(
            finding ->
                finding.rows().stream()
                    .map(row -> finding.rule().replace('_', ' ') + ": " + row.replace('\n', ' ')))
        .toList();
  }

  private NativeQuery<?> change(String sql) {
    return em.createNativeQuery(sql)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("invariant_run");
  }
}
