package org.guildhall.media.service;

/** A file that looked like a picture and could not be decoded. It will not be better next time. */
class UnreadablePictureException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadablePictureException(Throwable cause) {
    super(cause);
  }

  UnreadablePictureException(String why) {
    super(why);
  }
}
