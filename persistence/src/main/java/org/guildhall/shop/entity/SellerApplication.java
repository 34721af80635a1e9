package org.guildhall.shop.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** Somebody asks to sell here, and gets an answer. */
@Entity
public class SellerApplication extends AggregateRoot {
  private static final int LONGEST_REASON = 1000;

  private UUID accountId;

  @Enumerated(EnumType.STRING)
  private ApplicationStatus status;

  private String shopName;
  private String craft;
  private String story;
  private String place;
  private String website;
  private String legalName;
  private String line1;
  private String city;
  private String region;
  private String postalCode;
  private String country;
  private String decisionReason;
  private Instant reapplyAfter;
  private UUID decidedBy;
  private Instant decidedAt;
  private Instant submittedAt;
  private UUID shopId;

  protected SellerApplication() {}

  private SellerApplication(UUID id, Instant when) {
    super(id, when);
  }

  /** An empty draft. */
  public static SellerApplication begin(UUID id, UUID accountId, Instant when) {
    var application = new SellerApplication(id, when);
    application.accountId = accountId;
    application.status = ApplicationStatus.DRAFT;
    return application;
  }

  /** Keeps what was written so far; refuses while it is with us or decided. */
  public void write(ApplicationAnswers answers, Instant when) {
    if (!status.isWritable()) {
      throw new BusinessException(ApplicationError.ILLEGAL_TRANSITION, status, status);
    }
    var checked = answers.checked();
    shopName = checked.shopName();
    craft = checked.craft();
    story = checked.story();
    place = checked.place();
    website = checked.website();
    legalName = checked.legalName();
    line1 = checked.line1();
    city = checked.city();
    region = checked.region();
    postalCode = checked.postalCode();
    country = checked.country();
    touched(when);
  }

  /** Sends it in; refuses with the fields that are missing. */
  public void submit(Instant when) {
    var missing = getAnswers().missing();
    if (!missing.isEmpty()) {
      throw new BusinessException(ApplicationError.INCOMPLETE, missing.toArray());
    }
    go(ApplicationStatus.SUBMITTED, when);
    submittedAt = when;
    decidedBy = null;
  }

  /** Somebody of the office takes it up, from another too; refuses the applicant. */
  public void review(UUID reviewer, Instant when) {
    if (reviewer.equals(accountId)) {
      throw new BusinessException(ApplicationError.OWN_APPLICATION);
    }
    if (status != ApplicationStatus.IN_REVIEW) {
      go(ApplicationStatus.IN_REVIEW, when);
    }
    decidedBy = reviewer;
    touched(when);
  }

  /** The shop is theirs. */
  public void approve(UUID reviewer, UUID newShopId, Instant when) {
    decide(reviewer, ApplicationStatus.APPROVED, null, when);
    shopId = newShopId;
  }

  /** Asks for something more; the clock stops until the applicant sends it in again. */
  public void askForMore(UUID reviewer, String what, Instant when) {
    decide(reviewer, ApplicationStatus.NEEDS_INFO, checkedReason(what), when);
  }

  /** Says no, why, and from when they may ask again. */
  public void reject(UUID reviewer, String why, Instant askAgainAfter, Instant when) {
    if (askAgainAfter != null && askAgainAfter.isBefore(when)) {
      throw BusinessException.at("reapplyAfter", ApplicationError.REAPPLY_IN_PAST);
    }
    decide(reviewer, ApplicationStatus.REJECTED, checkedReason(why), when);
    reapplyAfter = askAgainAfter;
  }

  private void decide(UUID reviewer, ApplicationStatus decision, String reason, Instant when) {
    if (status.next().contains(decision)) {
      requireReviewer(reviewer);
    }
    go(decision, when);
    decisionReason = reason;
    decidedAt = when;
  }

  private void requireReviewer(UUID reviewer) {
    if (!reviewer.equals(decidedBy)) {
      throw new BusinessException(ApplicationError.TAKEN_BY_ANOTHER);
    }
  }

  private void go(ApplicationStatus next, Instant when) {
    if (!status.next().contains(next)) {
      throw new BusinessException(ApplicationError.ILLEGAL_TRANSITION, status, next);
    }
    status = next;
    touched(when);
  }

  private static String checkedReason(String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", ApplicationError.REASON_REQUIRED);
    }
    if (reason.strip().length() > LONGEST_REASON) {
      throw BusinessException.at("reason", ApplicationError.REASON_TOO_LONG, LONGEST_REASON);
    }
    return reason.strip();
  }

  /** False until the day from which a refused applicant may ask again. */
  public boolean mayAskAgain(Instant when) {
    return reapplyAfter == null || !when.isBefore(reapplyAfter);
  }

  public ApplicationAnswers getAnswers() {
    return new ApplicationAnswers(
        shopName,
        craft,
        story,
        place,
        website,
        legalName,
        line1,
        city,
        region,
        postalCode,
        country);
  }

  public UUID getAccountId() {
    return accountId;
  }

  public ApplicationStatus getStatus() {
    return status;
  }

  public String getDecisionReason() {
    return decisionReason;
  }

  public Instant getReapplyAfter() {
    return reapplyAfter;
  }

  public UUID getReviewer() {
    return decidedBy;
  }

  public Instant getDecidedAt() {
    return decidedAt;
  }

  public Instant getSubmittedAt() {
    return submittedAt;
  }

  public UUID getShopId() {
    return shopId;
  }
}
