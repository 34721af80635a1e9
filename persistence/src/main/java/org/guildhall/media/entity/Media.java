package org.guildhall.media.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.AggregateRoot;

/** A picture someone brought. Its sizes are files; this row says which exist. */
@Entity
public class Media extends AggregateRoot {
  private UUID ownerId;

  @Enumerated(EnumType.STRING)
  private MediaState state;

  private String originalKey;
  private String contentHash;
  private String mimeType;
  private Integer width;
  private Integer height;
  private String widths;
  private long byteSize;
  private String rejectionCode;
  private boolean restricted;

  protected Media() {}

  private Media(UUID id, Instant when) {
    super(id, when);
  }

  /** A picture has arrived and lies, unchanged, in the store under the key. */
  public static Media upload(
      UUID id, UUID ownerId, String originalKey, String mimeType, long byteSize, Instant when) {
    var media = new Media(id, when);
    media.ownerId = ownerId;
    media.originalKey = originalKey;
    media.mimeType = mimeType;
    media.byteSize = byteSize;
    media.state = MediaState.UPLOADED;
    return media;
  }

  /** It is for the eyes of a few, who ask for it by what it belongs to: no public name finds it. */
  public void restrict() {
    restricted = true;
  }

  /** Work on it begins; a crash half-way lets it begin again. */
  public void startProcessing(Instant when) {
    state = MediaState.PROCESSING;
    touched(when);
  }

  /** All sizes lie in the store. Widths in pixels, ascending. */
  public void ready(String hash, int fullWidth, int fullHeight, List<Integer> made, Instant when) {
    contentHash = hash;
    width = fullWidth;
    height = fullHeight;
    widths = made.stream().map(String::valueOf).collect(Collectors.joining(","));
    rejectionCode = null;
    state = MediaState.READY;
    touched(when);
  }

  /** It cannot be shown; the code says why. */
  public void reject(MediaError why, Instant when) {
    rejectionCode = why.code();
    state = MediaState.REJECTED;
    touched(when);
  }

  /** True when nothing is left to do with it. */
  public boolean isFinished() {
    return state == MediaState.READY || state == MediaState.REJECTED;
  }

  public boolean isRestricted() {
    return restricted;
  }

  public UUID getOwnerId() {
    return ownerId;
  }

  public MediaState getState() {
    return state;
  }

  public String getOriginalKey() {
    return originalKey;
  }

  public String getContentHash() {
    return contentHash;
  }

  public String getMimeType() {
    return mimeType;
  }

  public Integer getWidth() {
    return width;
  }

  public Integer getHeight() {
    return height;
  }

  public String getWidths() {
    return widths;
  }

  public long getByteSize() {
    return byteSize;
  }

  public String getRejectionCode() {
    return rejectionCode;
  }
}
