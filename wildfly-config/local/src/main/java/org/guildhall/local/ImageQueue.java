package org.guildhall.local;

import java.sql.SQLException;
import javax.sql.DataSource;

/** How far the server has come with the pictures it was given. */
record ImageQueue(long finished, long all) {

  static ImageQueue of(DataSource database) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select count(*) filter (where state in ('READY', 'REJECTED')), count(*) from media");
        var rows = statement.executeQuery()) {
      rows.next();
      return new ImageQueue(rows.getLong(1), rows.getLong(2));
    } catch (SQLException e) {
      throw new CannotRun("The database does not answer", e);
    }
  }

  boolean isDone() {
    return finished == all;
  }

  @Override
  public String toString() {
    return finished + " of " + all;
  }
}
