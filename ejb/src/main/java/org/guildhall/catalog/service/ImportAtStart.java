package org.guildhall.catalog.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;
import org.jboss.logging.Logger;

/** Starts the import the operator named in {@code GUILDHALL_IMPORT}, if there is one. */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportAtStart {
  private static final Logger LOG = Logger.getLogger(ImportAtStart.class);

  @Inject Settings settings;
  @Inject ImportStartService imports;

  @PostConstruct
  void begin() {
    var name = settings.text("GUILDHALL_IMPORT", "");
    if (name.isEmpty()) {
      return;
    }
    var file = Path.of(name);
    try (var in = Files.newInputStream(file)) {
      imports.start(file.getFileName().toString(), in);
    } catch (IOException e) {
      LOG.errorf(e, "cannot read %s; nothing is imported", name);
    } catch (BusinessException refused) {
      if (refused.error() != ImportError.ALREADY_RUNNING) {
        throw refused;
      }
      LOG.infof("%s is being imported already; the run goes on", name);
    }
  }
}
