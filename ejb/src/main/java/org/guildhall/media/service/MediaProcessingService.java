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
import org.guildhall.media.service.MediaRecordService.Work;
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
    records.begin(mediaId).ifPresent(work -> make(mediaId, work));
  }

  private void make(UUID mediaId, Work work) {
    try {
      var original = store.original(work.key());
      var header = PictureHeader.read(original);
      if (header.refusal().isPresent()) {
        records.reject(mediaId, header.refusal().get());
        return;
      }
      var rendered = renderer.render(original, header);
      rendered.sizes().forEach(size -> place(rendered.hash(), size, work.restricted()));
      records.finish(mediaId, rendered);
    } catch (UnreadablePictureException e) {
      LOG.infof(e, "picture %s cannot be decoded", mediaId);
      records.reject(mediaId, MediaError.BROKEN);
    } catch (IOException e) {
      // the store fails, not the picture: the delivery is tried again
      throw new UncheckedIOException(e);
    }
  }

  private void place(String hash, RenderedPicture.Size size, boolean restricted) {
    var name = hash + "-" + size.width();
    var jpeg = new ByteArrayInputStream(size.jpeg());
    if (restricted) {
      store.keepRestricted(name + ".jpg", jpeg);
      return;
    }
    store.publish(name + ".jpg", jpeg);
    store.publish(name + ".webp", new ByteArrayInputStream(size.webp()));
  }
}
