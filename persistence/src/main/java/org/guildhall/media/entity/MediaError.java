package org.guildhall.media.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a picture is not taken. */
public enum MediaError implements ErrorCode {
  NOT_FOUND(404),
  EMPTY(422),
  TOO_LARGE(413),
  TYPE_UNSUPPORTED(422),
  HEIC_UNSUPPORTED(422),
  CMYK_UNSUPPORTED(422),
  TOO_MANY_PIXELS(422),
  TOO_SMALL(422),
  BROKEN(422);

  private final int status;

  MediaError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
