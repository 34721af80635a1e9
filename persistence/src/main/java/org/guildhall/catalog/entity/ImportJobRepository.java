package org.guildhall.catalog.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.hibernate.query.NativeQuery;

/** Imports and the rows they refused. */
@ApplicationScoped
public class ImportJobRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  public void add(ImportJob job) {
    em.persist(job);
  }

  public ImportJob get(UUID id) {
    return Optional.ofNullable(em.find(ImportJob.class, id))
        .orElseThrow(() -> new BusinessException(ImportError.NOT_FOUND, id));
  }

  /** For the one that writes the next rows: a rival waits, and then finds them done. */
  public ImportJob lock(UUID id) {
    return Optional.ofNullable(em.find(ImportJob.class, id, LockModeType.PESSIMISTIC_WRITE))
        .orElseThrow(() -> new BusinessException(ImportError.NOT_FOUND, id));
  }

  public List<ImportJob> newest(int limit) {
    return em.createQuery("select j from ImportJob j order by j.id desc", ImportJob.class)
        .setMaxResults(limit)
        .getResultList();
  }

  public boolean isRunning(String fileHash) {
    return !em.createQuery(
            "select j.id from ImportJob j where j.fileHash = :hash and j.status = :running",
            UUID.class)
        .setParameter("hash", fileHash)
        .setParameter("running", ImportStatus.RUNNING)
        .getResultList()
        .isEmpty();
  }

  public void refuse(UUID jobId, RowRefusal refusal) {
    em.createNativeQuery(
            "insert into import_refusal (job_id, row_number, column_name, code, value)"
                + " values (:job, :row, :column, :code, :value) on conflict do nothing")
        .unwrap(NativeQuery.class)
        .addSynchronizedQuerySpace("import_refusal")
        .setParameter("job", jobId)
        .setParameter("row", refusal.row())
        .setParameter("column", refusal.column())
        .setParameter("code", refusal.code())
        .setParameter("value", refusal.value(), String.class)
        .executeUpdate();
  }

  /** The refusals behind a row, in the file's order. */
  public List<RowRefusal> refusals(UUID jobId, int behindRow, int limit) {
    List<?> rows =
        em.createNativeQuery(
                "select row_number, column_name, code, value from import_refusal"
                    + " where job_id = :job and row_number > :behind order by row_number, column_name")
            .setParameter("job", jobId)
            .setParameter("behind", behindRow)
            .setMaxResults(limit)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(r -> new RowRefusal((Integer) r[0], (String) r[1], (String) r[2], (String) r[3]))
        .toList();
  }
}
