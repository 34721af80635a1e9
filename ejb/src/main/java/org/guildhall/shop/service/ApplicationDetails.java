package org.guildhall.shop.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.shop.entity.ApplicationAnswers;
import org.guildhall.shop.entity.ApplicationStatus;
import org.guildhall.shop.entity.SellerApplication;

/** An application as its applicant and the office read it. */
public record ApplicationDetails(
    UUID id,
    UUID accountId,
    ApplicationStatus status,
    ApplicationAnswers answers,
    List<String> missing,
    String decisionReason,
    Instant reapplyAfter,
    boolean mayAskAgain,
    UUID reviewerId,
    Instant createdAt,
    Instant submittedAt,
    Instant decidedAt,
    UUID shopId) {

  static ApplicationDetails of(SellerApplication application, Instant now) {
    return new ApplicationDetails(
        application.getId(),
        application.getAccountId(),
        application.getStatus(),
        application.getAnswers(),
        application.getAnswers().missing(),
        application.getDecisionReason(),
        application.getReapplyAfter(),
        application.mayAskAgain(now),
        application.getReviewer(),
        application.getCreatedAt(),
        application.getSubmittedAt(),
        application.getDecidedAt(),
        application.getShopId());
  }
}
