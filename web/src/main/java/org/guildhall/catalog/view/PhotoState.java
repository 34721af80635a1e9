package org.guildhall.catalog.view;

import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.service.ListingDetails;
import org.guildhall.media.entity.MediaState;
import org.guildhall.media.service.MediaDetails;
import org.guildhall.media.service.Picture;

/** What became of a photo in the editor; the picture is null until its sizes are made. */
public record PhotoState(MediaState state, String rejectionCode, Picture picture) {

  /** From the caller's own photos, or from the listing for those the house brought. */
  static PhotoState of(UUID id, Map<UUID, MediaDetails> own, ListingDetails listing) {
    var mine = own.get(id);
    if (mine != null) {
      return new PhotoState(mine.state(), mine.rejectionCode(), mine.picture());
    }
    return listing.pictures().stream()
        .filter(picture -> picture.mediaId().equals(id))
        .findFirst()
        .map(p -> new PhotoState(p.state(), p.rejectionCode(), p.picture()))
        .orElse(new PhotoState(MediaState.UPLOADED, null, null));
  }

  public boolean waiting() {
    return state == MediaState.UPLOADED || state == MediaState.PROCESSING;
  }

  public boolean rejected() {
    return state == MediaState.REJECTED;
  }
}
