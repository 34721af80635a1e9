package org.guildhall.catalog.view;

import java.io.Serializable;
import java.util.UUID;
import org.guildhall.catalog.entity.PictureSpec;
import org.guildhall.catalog.service.ListingDetails.ListingPicture;

/** A photo in its place, with what the maker says it shows. */
public class PictureForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private UUID mediaId;
  private String altText;
  private int focalX;
  private int focalY;

  static PictureForm of(ListingPicture picture) {
    var form = added(picture.mediaId());
    form.altText = picture.altText();
    form.focalX = picture.focalX();
    form.focalY = picture.focalY();
    return form;
  }

  static PictureForm added(UUID mediaId) {
    var form = new PictureForm();
    form.mediaId = mediaId;
    form.focalX = PictureSpec.SUBJECT_X;
    form.focalY = PictureSpec.SUBJECT_Y;
    return form;
  }

  PictureSpec spec() {
    return new PictureSpec(mediaId, altText, focalX, focalY);
  }

  public UUID getMediaId() {
    return mediaId;
  }

  public String getAltText() {
    return altText;
  }

  public void setAltText(String altText) {
    this.altText = altText;
  }
}
