package org.guildhall.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * A real PostgreSQL for tests: one server per JVM, the migrations run once into a template, and
 * each caller gets a database of its own copied from it in milliseconds.
 */
public final class TestDatabase implements AutoCloseable {
  private static final String TEMPLATE = "guildhall_template";
  private static final AtomicInteger COPIES = new AtomicInteger();
  private static EmbeddedPostgres server;

  private final String name;
  private EntityManagerFactory entityManagers;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A fresh, migrated database that nobody else uses. */
  public static synchronized TestDatabase fresh() {
    if (server == null) {
      server = start();
    }
    var name = "copy_" + COPIES.incrementAndGet();
    execute("create database " + name + " template " + TEMPLATE);
    return new TestDatabase(name);
  }

  public DataSource dataSource() {
    return server.getDatabase("postgres", name);
  }

  public Connection connect() {
    try {
      return dataSource().getConnection();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Hibernate over this database with the product's own mapping, validated against the schema. */
  public synchronized EntityManagerFactory entityManagers() {
    if (entityManagers == null) {
      entityManagers =
          Persistence.createEntityManagerFactory(
              "guildhall",
              Map.of(
                  "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                  "jakarta.persistence.jtaDataSource", dataSource(),
                  "hibernate.search.enabled", "false",
                  "hibernate.cache.use_second_level_cache", "false"));
    }
    return entityManagers;
  }

  /** Runs the work in a transaction of its own and commits it. */
  public <T> T inTransaction(Function<EntityManager, T> work) {
    try (var em = entityManagers().createEntityManager()) {
      var transaction = em.getTransaction();
      transaction.begin();
      try {
        var result = work.apply(em);
        transaction.commit();
        return result;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    }
  }

  public void run(Consumer<EntityManager> work) {
    inTransaction(
        em -> {
          work.accept(em);
          return null;
        });
  }

  @Override
  public synchronized void close() {
    if (entityManagers != null) {
      entityManagers.close();
    }
    execute("drop database if exists " + name + " with (force)");
  }

  private static EmbeddedPostgres start() {
    try {
      var started =
          EmbeddedPostgres.builder().setServerConfig("max_prepared_transactions", "4").start();
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started)));
      try (var connection = started.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + TEMPLATE);
      }
      Flyway.configure().dataSource(started.getDatabase("postgres", TEMPLATE)).load().migrate();
      return started;
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("PostgreSQL for tests does not start", e);
    }
  }

  private static void stop(EmbeddedPostgres started) {
    try {
      started.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void execute(String sql) {
    try (var connection = server.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
