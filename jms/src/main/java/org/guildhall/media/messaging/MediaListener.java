package org.guildhall.media.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.media.event.MediaUploaded;
import org.guildhall.media.service.MediaProcessingService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.ForeignDeliveryListener;
import org.guildhall.shared.service.Roles;

/** Makes the sizes of pictures, one at a time: shoppers come before pictures on this CPU. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/media"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@RunAs(Roles.SYSTEM)
public class MediaListener extends ForeignDeliveryListener {
  @Inject MediaProcessingService media;

  @Override
  protected void handle(Delivery delivery) {
    media.process(delivery.read(MediaUploaded.class).mediaId());
  }
}
