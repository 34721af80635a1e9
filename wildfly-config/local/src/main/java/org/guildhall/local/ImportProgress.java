package org.guildhall.local;

import java.sql.SQLException;
import javax.sql.DataSource;

/** How far the server has come with the catalogue it was given last. */
record ImportProgress(boolean isDone, long read, long all, long refused) {
  private static final String LATEST =
      """
      select status <> 'RUNNING', rows_read, coalesce(rows_total, 0), rows_refused
      from import_job order by created_at desc limit 1
      """;

  static ImportProgress of(DataSource database) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(LATEST);
        var rows = statement.executeQuery()) {
      return rows.next()
          ? new ImportProgress(
              rows.getBoolean(1), rows.getLong(2), rows.getLong(3), rows.getLong(4))
          : new ImportProgress(true, 0, 0, 0);
    } catch (SQLException e) {
      throw new CannotRun("The database does not answer", e);
    }
  }

  @Override
  public String toString() {
    return "%d of %d rows, %d refused".formatted(read, all, refused);
  }
}
