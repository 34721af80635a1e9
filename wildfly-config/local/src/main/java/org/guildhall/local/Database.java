package org.guildhall.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.postgresql.ds.PGSimpleDataSource;

/** The embedded PostgreSQL of a run; its rows outlive it. */
public final class Database {
  private static final String NAME = "guildhall";

  private final Folders folders;
  private final int port;
  private final boolean durable;
  private final Guard guard;
  private EmbeddedPostgres postgres;

  Database(Folders folders, int port, boolean durable, Guard guard) {
    this.folders = folders;
    this.port = port;
    this.durable = durable;
    this.guard = guard;
  }

  void start() {
    guard.watch(pidFile());
    try {
      postgres = builder().start();
      createOnce();
    } catch (IOException e) {
      throw new CannotRun("PostgreSQL does not start; its log: " + folders.databaseLog(), e);
    } catch (SQLException e) {
      throw new CannotRun(
          "PostgreSQL refused to make the database; see " + folders.databaseLog(), e);
    }
  }

  void stop() {
    if (postgres == null) {
      return;
    }
    try {
      postgres.close();
      guard.forget(pidFile());
    } catch (IOException e) {
      throw new CannotRun("PostgreSQL does not stop; its log: " + folders.databaseLog(), e);
    } finally {
      postgres = null;
    }
  }

  /** The end without warning, of the postmaster and of every backend. */
  void kill() {
    var processes = processes();
    processes.forEach(ProcessHandle::destroyForcibly);
    Wait.until(
        () -> processes.stream().noneMatch(ProcessHandle::isAlive),
        Duration.ofSeconds(30),
        Progress.SILENT,
        () -> "PostgreSQL is ending");
    // nobody is left to be stopped; the folder is let go of
    stop();
  }

  private List<ProcessHandle> processes() {
    try {
      var postmaster =
          ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).get(0))).orElseThrow();
      return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    } catch (IOException e) {
      throw new CannotRun("PostgreSQL is not running; its log: " + folders.databaseLog(), e);
    }
  }

  /** Brings the schema up to date and says how many migrations that took. */
  int migrate() {
    var flyway =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource())
            .locations("classpath:db/migration")
            .load();
    try {
      return flyway.migrate().migrationsExecuted;
    } catch (FlywayValidateException e) {
      throw new CannotRun(
          "The data in %s was made by another version of the migrations. Start anew with -Dguildhall.reset"
              .formatted(folders.root()),
          e);
    }
  }

  /** Connections as the market's own user. */
  public DataSource dataSource() {
    var source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://localhost:" + port + "/" + NAME);
    source.setUser(NAME);
    source.setPassword(NAME);
    return source;
  }

  /** How the server finds it. */
  Map<String, String> environment() {
    return Map.of(
        "DB_HOST", "localhost",
        "DB_PORT", String.valueOf(port),
        "DB_NAME", NAME,
        "DB_USER", NAME,
        "DB_PASSWORD", NAME);
  }

  private EmbeddedPostgres.Builder builder() {
    var safety = durable ? "on" : "off";
    var log = ProcessBuilder.Redirect.appendTo(folders.databaseLog().toFile());
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folders.database())
        .setOverrideWorkingDirectory(folders.databaseBinaries().toFile())
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPGStartupWait(Duration.ofSeconds(60))
        .setLocaleConfig("locale", isMac() ? "en_US.UTF-8" : "C.UTF-8")
        .setServerConfig("fsync", safety)
        .setServerConfig("synchronous_commit", safety)
        .setServerConfig("full_page_writes", safety)
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
        .setOutputRedirector(log)
        .setErrorRedirector(log);
  }

  private void createOnce() throws SQLException {
    if (exists()) {
      return;
    }
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create role guildhall login password 'guildhall'");
      statement.execute("grant pg_read_all_stats to guildhall");
      statement.execute("create database guildhall owner guildhall");
    }
    try (var connection = postgres.getDatabase("postgres", NAME).getConnection();
        var statement = connection.createStatement()) {
      // in a schema of its own: Flyway takes over an empty one only
      statement.execute("create schema monitoring authorization guildhall");
      statement.execute("create extension pg_stat_statements schema monitoring");
    }
  }

  private boolean exists() throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var statement =
            connection.prepareStatement("select 1 from pg_database where datname = 'guildhall'");
        var rows = statement.executeQuery()) {
      return rows.next();
    }
  }

  private Path pidFile() {
    return folders.database().resolve("postmaster.pid");
  }

  private static boolean isMac() {
    return System.getProperty("os.name").startsWith("Mac");
  }
}
