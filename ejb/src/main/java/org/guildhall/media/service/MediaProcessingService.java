package org.guildhall.media.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.guildhall.media.entity.MediaError;
import org.guildhall.media.gateway.MediaStore;
import org.guildhall.shared.service.Roles;
import org.jboss.logging.Logger;

/** Makes the sizes of one picture: a minute of CPU at worst, and no transaction open meanwhile. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MediaProcessingService {
  private static final Logger LOG = Logger.getLogger(MediaProcessingService.class);

  @Inject MediaStore store;
  @Inject MediaRecordService records;
  @Inject PictureRenderer renderer;

  /**
   * Makes and publishes the sizes, or marks the picture as refused. Done again, it does nothing.
   */
  public void process(UUID mediaId) {
    records.begin(mediaId).ifPresent(key -> make(mediaId, key));
  }

  private void make(UUID mediaId, String key) {
    try {
      var original = store.original(key);
      var header = PictureHeader.read(original);
      if (header.refusal().isPresent()) {
        records.reject(mediaId, header.refusal().get());
        return;
      }
      var rendered = renderer.render(original, header);
      rendered.sizes().forEach(size -> publish(rendered.hash(), size));
      records.finish(mediaId, rendered);
    } catch (UnreadablePictureException e) {
      LOG.infof(e, "picture %s cannot be decoded", mediaId);
      records.reject(mediaId, MediaError.BROKEN);
    } catch (IOException e) {
      // the store fails, not the picture: the delivery is tried again
      throw new UncheckedIOException(e);
    }
  }

  private void publish(String hash, RenderedPicture.Size size) {
    var name = hash + "-" + size.width();
    store.publish(name + ".jpg", new ByteArrayInputStream(size.jpeg()));
    store.publish(name + ".webp", new ByteArrayInputStream(size.webp()));
  }
}
