package org.guildhall.catalog.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.catalog.event.ImportRequested;
import org.guildhall.catalog.service.CatalogImportService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Reads the file that was asked for. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/import"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
public class CatalogImportListener extends ForeignDeliveryListener {
  @Inject CatalogImportService imports;

  @Override
  protected void handle(Delivery delivery) {
    imports.run(delivery.read(ImportRequested.class).jobId());
  }
}
