package org.guildhall.media.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.media.entity.Media;
import org.guildhall.media.entity.MediaError;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.media.event.MediaUploaded;

/** The rows of pictures: each step of the work on a file is a commit of its own. */
@Stateless
@PermitAll
public class MediaRecordService {
  @Inject MediaRepository media;
  @Inject Clock clock;
  @Inject Event<MediaUploaded> uploaded;

  /**
   * Records an original that lies in the store, and queues the work on it.
   *
   * @param restricted it is for the eyes of a few
   */
  public void register(
      UUID id, UUID ownerId, String key, String mimeType, long bytes, boolean restricted) {
    var picture = Media.upload(id, ownerId, key, mimeType, bytes, clock.instant());
    if (restricted) {
      picture.restrict();
    }
    media.add(picture);
    uploaded.fire(new MediaUploaded(id));
  }

  /** An original to work on, and whether its sizes are for the eyes of a few. */
  public record Work(String key, boolean restricted) {}

  /** The original to work on; empty when that work is already done. */
  public Optional<Work> begin(UUID id) {
    var picture = media.get(id);
    if (picture.isFinished()) {
      return Optional.empty();
    }
    picture.startProcessing(clock.instant());
    return Optional.of(new Work(picture.getOriginalKey(), picture.isRestricted()));
  }

  /** All sizes lie in the store. */
  public void finish(UUID id, RenderedPicture rendered) {
    media
        .get(id)
        .ready(
            rendered.hash(),
            rendered.width(),
            rendered.height(),
            rendered.widths(),
            clock.instant());
  }

  /** It cannot be shown. */
  public void reject(UUID id, MediaError why) {
    media.get(id).reject(why, clock.instant());
  }
}
