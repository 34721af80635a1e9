package org.guildhall.account.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.hibernate.query.NativeQuery;

/** Counts attempts in a window, by one guarded statement that all nodes share. */
@ApplicationScoped
public class ThrottleRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** Counts one attempt; false when the window has had its {@code limit} already. */
  public boolean take(String bucket, Instant windowStart, int limit) {
    return sql("insert into throttle (bucket, window_start, hits) values (:bucket, :start, 1)"
                + " on conflict (bucket, window_start) do update set hits = throttle.hits + 1"
                + " where throttle.hits < :limit")
            .setParameter("bucket", bucket)
            .setParameter("start", windowStart)
            .setParameter("limit", limit)
            .executeUpdate()
        == 1;
  }

  /** Takes back one attempt that turned out to be honest. */
  public void giveBack(String bucket, Instant windowStart) {
    var lowered =
        sql("update throttle set hits = hits - 1"
                + " where bucket = :bucket and window_start = :start and hits > 1")
            .setParameter("bucket", bucket)
            .setParameter("start", windowStart)
            .executeUpdate();
    if (lowered == 0) {
      forget(bucket, windowStart);
    }
  }

  /** The window begins anew. */
  public void forget(String bucket, Instant windowStart) {
    sql("delete from throttle where bucket = :bucket and window_start = :start")
        .setParameter("bucket", bucket)
        .setParameter("start", windowStart)
        .executeUpdate();
  }

  /** Removes windows that ended before the given moment. */
  public int purge(Instant before) {
    return sql("delete from throttle where window_start < :before")
        .setParameter("before", before)
        .executeUpdate();
  }

  private NativeQuery<?> sql(String text) {
    return em.createNativeQuery(text)
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("throttle");
  }
}
