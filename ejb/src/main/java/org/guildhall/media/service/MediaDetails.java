package org.guildhall.media.service;

import java.util.UUID;
import org.guildhall.media.entity.Media;
import org.guildhall.media.entity.MediaState;

/**
 * What became of a picture.
 *
 * @param rejectionCode why it cannot be shown, or null
 * @param picture null until it is ready
 */
public record MediaDetails(UUID id, MediaState state, String rejectionCode, Picture picture) {

  static MediaDetails of(Media media) {
    return new MediaDetails(
        media.getId(),
        media.getState(),
        media.getRejectionCode(),
        media.getState() != MediaState.READY
            ? null
            : Picture.of(
                media.getContentHash(),
                media.getWidths(),
                media.getWidth(),
                media.getHeight(),
                "",
                50,
                50,
                media.getId()));
  }
}
