package org.guildhall.catalog.service;

import java.time.Instant;
import java.util.UUID;
import org.guildhall.catalog.entity.ImportJob;
import org.guildhall.catalog.entity.ImportStatus;

/**
 * How far an import is. Counts are rows of the file.
 *
 * @param rowsTotal null until the file was counted
 * @param error the code of what is wrong with the file as a whole, or null
 */
public record ImportJobDetails(
    UUID id,
    String fileName,
    ImportStatus status,
    int rowsRead,
    int rowsCreated,
    int rowsUpdated,
    int rowsUnchanged,
    int rowsRefused,
    Integer rowsTotal,
    String error,
    Instant startedAt,
    Instant finishedAt) {

  static ImportJobDetails of(ImportJob job) {
    return new ImportJobDetails(
        job.getId(),
        job.getFileName(),
        job.getStatus(),
        job.getRowsRead(),
        job.getRowsCreated(),
        job.getRowsUpdated(),
        job.getRowsUnchanged(),
        job.getRowsRefused(),
        job.getRowsTotal(),
        job.getError(),
        job.getCreatedAt(),
        job.getFinishedAt());
  }

  public boolean isRunning() {
    return status == ImportStatus.RUNNING;
  }

  /** Rows dealt with, in percent; 0 until the file was counted. */
  public int percent() {
    return rowsTotal == null || rowsTotal == 0 ? 0 : (int) (100L * rowsRead / rowsTotal);
  }
}
