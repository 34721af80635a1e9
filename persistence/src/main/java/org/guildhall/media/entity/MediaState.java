package org.guildhall.media.entity;

/** Where a picture stands between upload and being shown. */
public enum MediaState {
  UPLOADED,
  PROCESSING,
  READY,
  REJECTED
}
