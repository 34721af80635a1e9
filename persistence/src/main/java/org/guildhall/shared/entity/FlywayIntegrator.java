package org.guildhall.shared.entity;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Brings the schema up to date before Hibernate holds its mapping against it. Found by Hibernate
 * through {@code META-INF/services}; nodes that start together queue on Flyway's own lock.
 */
public class FlywayIntegrator implements Integrator {

  @Override
  public void integrate(
      Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
    Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource(factory))
        .locations("classpath:db/migration")
        .load()
        .migrate();
  }

  @Override
  public void disintegrate(
      SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
    // the schema outlives the server
  }

  private static DataSource dataSource(SessionFactoryImplementor factory) {
    var properties = factory.getProperties();
    var configured = properties.get(JdbcSettings.JAKARTA_JTA_DATASOURCE);
    if (configured == null) {
      configured = properties.get(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE);
    }
    if (configured instanceof DataSource found) {
      return found;
    }
    try {
      return InitialContext.doLookup(String.valueOf(configured));
    } catch (NamingException e) {
      throw new IllegalStateException("no datasource at " + configured, e);
    }
  }
}
