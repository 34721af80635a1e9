package org.guildhall.order.service;

import java.time.Instant;
import java.time.LocalDate;
import org.guildhall.order.entity.CancellationRequest;
import org.guildhall.order.entity.CancellationStatus;

/**
 * What a buyer asked about a maker's part, and what became of it.
 *
 * @param answer why the maker goes on, or null
 */
public record CancellationDetails(
    String reason, CancellationStatus status, Instant askedAt, LocalDate answerBy, String answer) {

  static CancellationDetails of(CancellationRequest request) {
    return new CancellationDetails(
        request.getReason(),
        request.getStatus(),
        request.getCreatedAt(),
        request.getAnswerBy(),
        request.getAnswer());
  }

  public boolean isOpen() {
    return status == CancellationStatus.ASKED;
  }

  public boolean isRefused() {
    return status == CancellationStatus.REFUSED;
  }
}
