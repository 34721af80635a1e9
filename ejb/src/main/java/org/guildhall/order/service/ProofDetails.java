package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.media.entity.Media;
import org.guildhall.media.entity.MediaState;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.entity.ProofStatus;

/**
 * A round as its buyer, its maker and the office see it.
 *
 * @param picture what became of its picture, or null when it has none
 * @param width of the picture in pixels once it can be shown, else null; so is the height
 * @param answer in the buyer's words, or null
 * @param endedAt null while it is open
 */
public record ProofDetails(
    UUID id,
    int round,
    ProofStatus status,
    String words,
    MediaState picture,
    Integer width,
    Integer height,
    Instant sentAt,
    LocalDate answerBy,
    String answer,
    Instant endedAt) {

  static ProofDetails of(ProofRound round, Media picture) {
    return new ProofDetails(
        round.getId(),
        round.getRound(),
        round.getStatus(),
        round.getWords(),
        picture == null ? null : picture.getState(),
        picture == null ? null : picture.getWidth(),
        picture == null ? null : picture.getHeight(),
        round.getCreatedAt(),
        round.getAnswerBy(),
        round.getAnswer(),
        round.getEndedAt());
  }

  public boolean isOpen() {
    return status == ProofStatus.SENT;
  }

  public boolean isExpired() {
    return status == ProofStatus.EXPIRED;
  }

  /** No other can follow it. */
  public boolean isLast() {
    return round == ProofRound.MOST;
  }

  public boolean isPictured() {
    return picture == MediaState.READY;
  }

  /** Its picture is still being made ready. */
  public boolean isPictureComing() {
    return picture == MediaState.UPLOADED || picture == MediaState.PROCESSING;
  }

  public boolean isPictureBroken() {
    return picture == MediaState.REJECTED;
  }
}
