package org.guildhall.catalog.entity;

import java.util.UUID;

/** A picture as the seller wants it on the listing. Focal point in percent from the top left. */
public record PictureSpec(UUID mediaId, String altText, int focalX, int focalY) {
  public static final int SUBJECT_X = 50;
  public static final int SUBJECT_Y = 68;

  public PictureSpec {
    altText = altText == null ? "" : altText.strip();
  }

  public PictureSpec(UUID mediaId, String altText) {
    this(mediaId, altText, SUBJECT_X, SUBJECT_Y);
  }
}
