package org.guildhall.catalog.service;

import org.guildhall.catalog.entity.PictureRow;
import org.guildhall.media.service.Picture;

/** Makes what pages show of the catalog's picture rows. */
final class Pictures {
  private Pictures() {}

  static Picture of(PictureRow row) {
    return row == null
        ? null
        : Picture.of(
            row.hash(),
            row.widths(),
            row.width(),
            row.height(),
            row.alt(),
            row.focalX(),
            row.focalY(),
            row.mediaId());
  }
}
