package org.guildhall.search.entity;

import java.nio.file.Path;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.service.spi.ServiceContributor;

/**
 * Tells Hibernate Search where the index lies: {@code GUILDHALL_INDEX_DIR}, else beside the
 * server's data. Found by Hibernate through {@code META-INF/services}, because a persistence unit's
 * own file cannot read the environment.
 */
public class SearchSettings implements ServiceContributor {
  static final String ROOT = "hibernate.search.backend.directory.root";

  @Override
  public void contribute(StandardServiceRegistryBuilder builder) {
    var told = System.getenv("GUILDHALL_INDEX_DIR");
    if (told != null && !told.isBlank()) {
      builder.applySetting(ROOT, told);
    } else if (System.getProperty("jboss.server.data.dir") != null) {
      builder.applySetting(
          ROOT, Path.of(System.getProperty("jboss.server.data.dir"), "index").toString());
    }
  }
}
