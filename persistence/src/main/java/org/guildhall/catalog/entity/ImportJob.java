package org.guildhall.catalog.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;

/**
 * One run over one file. How many rows it has dealt with is committed together with them, so a run
 * that was cut off goes on behind the last row that counts.
 */
@Entity
public class ImportJob extends AggregateRoot {
  private UUID startedBy;
  private String fileName;
  private String fileHash;
  private String storedKey;

  @Enumerated(EnumType.STRING)
  private ImportStatus status;

  private int rowsRead;
  private int rowsCreated;
  private int rowsUpdated;
  private int rowsUnchanged;
  private int rowsRefused;
  private Integer rowsTotal;
  private String error;
  private Instant finishedAt;

  protected ImportJob() {}

  private ImportJob(UUID id, Instant when) {
    super(id, when);
  }

  /** A file lies in the store and is to be read. */
  public static ImportJob start(
      UUID id, UUID startedBy, String fileName, String hash, String storedKey, Instant when) {
    var job = new ImportJob(id, when);
    job.startedBy = startedBy;
    job.fileName = fileName;
    job.fileHash = hash;
    job.storedKey = storedKey;
    job.status = ImportStatus.RUNNING;
    return job;
  }

  /** How many rows the file has, once it was counted. */
  public void expect(int total, Instant when) {
    rowsTotal = total;
    touched(when);
  }

  public void count(RowOutcome outcome, Instant when) {
    rowsRead++;
    switch (outcome) {
      case CREATED -> rowsCreated++;
      case UPDATED -> rowsUpdated++;
      case UNCHANGED -> rowsUnchanged++;
      case REFUSED -> rowsRefused++;
    }
    touched(when);
  }

  public void finish(Instant when) {
    end(ImportStatus.FINISHED, when);
  }

  /** The file as a whole cannot be read; the code says why. */
  public void fail(ImportError why, Instant when) {
    error = why.code();
    end(ImportStatus.FAILED, when);
  }

  private void end(ImportStatus how, Instant when) {
    status = how;
    finishedAt = when;
    touched(when);
  }

  public boolean isRunning() {
    return status == ImportStatus.RUNNING;
  }

  public UUID getStartedBy() {
    return startedBy;
  }

  public String getFileName() {
    return fileName;
  }

  public String getFileHash() {
    return fileHash;
  }

  public String getStoredKey() {
    return storedKey;
  }

  public ImportStatus getStatus() {
    return status;
  }

  public int getRowsRead() {
    return rowsRead;
  }

  public int getRowsCreated() {
    return rowsCreated;
  }

  public int getRowsUpdated() {
    return rowsUpdated;
  }

  public int getRowsUnchanged() {
    return rowsUnchanged;
  }

  public int getRowsRefused() {
    return rowsRefused;
  }

  public Integer getRowsTotal() {
    return rowsTotal;
  }

  public String getError() {
    return error;
  }

  public Instant getFinishedAt() {
    return finishedAt;
  }
}
