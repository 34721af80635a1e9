package org.guildhall.media.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.media.entity.MediaError;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.media.gateway.MediaStore;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/**
 * Takes pictures in. The file is stored and judged first, with no transaction open; then its row
 * and the event are one commit.
 */
@Stateless
@RolesAllowed({Roles.BUYER, Roles.SELLER, Roles.ADMIN})
public class MediaService {
  public static final long MOST_BYTES = 20L * 1024 * 1024;

  @Inject MediaStore store;
  @Inject MediaRecordService records;
  @Inject MediaRepository media;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * Takes a picture of the caller's and queues the making of its sizes. Refuses an empty file, one
   * over 20 MB, over 40 million pixels or under 320 pixels a side, and any type but JPEG, PNG and
   * WebP, told by content.
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UUID upload(InputStream content) {
    return take(content, caller.accountId(), false);
  }

  /** As {@link #upload}, for the eyes of a few: no public address ever shows it. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UUID uploadRestricted(InputStream content) {
    return take(content, caller.accountId(), true);
  }

  /** As {@link #upload}, for work of the system in the name of an account. */
  @RolesAllowed(Roles.SYSTEM)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UUID bring(InputStream content, UUID ownerId) {
    return take(content, ownerId, false);
  }

  /** What became of the caller's pictures; those of others are left out. */
  public List<MediaDetails> details(Collection<UUID> ids) {
    var owner = caller.accountId();
    return media.all(ids).stream()
        .filter(picture -> owner.equals(picture.getOwnerId()))
        .map(MediaDetails::of)
        .toList();
  }

  private UUID take(InputStream content, UUID ownerId, boolean restricted) {
    var id = Ids.next(clock);
    // the type is known only when the file is there, so the key does not tell it
    var key = id + ".orig";
    var bytes = store.keepOriginal(key, new LimitedStream(content, MOST_BYTES));
    var header = header(key);
    var refusal =
        bytes == 0
            ? Optional.of(MediaError.EMPTY)
            : bytes > MOST_BYTES ? Optional.of(MediaError.TOO_LARGE) : header.refusal();
    if (refusal.isPresent()) {
      store.dropOriginal(key);
      throw BusinessException.at("picture", refusal.get(), MOST_BYTES / 1024 / 1024);
    }
    records.register(id, ownerId, key, header.type().mimeType(), bytes, restricted);
    return id;
  }

  private PictureHeader header(String key) {
    try {
      return PictureHeader.read(store.original(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
