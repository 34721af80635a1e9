package org.guildhall.shop.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.service.AdminAccountService;
import org.guildhall.account.service.ProfileDetails;
import org.guildhall.shared.service.Caller;
import org.guildhall.shop.entity.ApplicationRow;
import org.guildhall.shop.entity.ApplicationStatus;
import org.guildhall.shop.service.AdminApplicationService;
import org.guildhall.shop.service.ApplicationDetails;
import org.omnifaces.cdi.Param;

/**
 * The queue of applications and the one that is open. The address says which, so that a line of the
 * queue is a link and the page needs no state.
 */
@Named
@RequestScoped
public class ApplicationsView {
  @Inject @Param UUID id;
  @Inject @Param boolean decided;
  @Inject AdminApplicationService applications;
  @Inject AdminAccountService accounts;
  @Inject Caller caller;
  @Inject Clock clock;
  private List<ApplicationRow> rows;
  private ApplicationDetails open;
  private ProfileDetails applicant;
  private long earlier;

  @PostConstruct
  void load() {
    rows = decided ? applications.answered() : applications.waiting();
    var shown = id != null ? id : rows.isEmpty() ? null : rows.get(0).id();
    if (shown != null) {
      open = applications.details(shown);
      applicant = accounts.details(open.accountId());
      earlier = applications.countOf(open.accountId()) - 1;
    }
  }

  /** How long the applicant has waited, or waited until the answer. */
  public WaitingTime waited(ApplicationRow row) {
    var until = row.decidedAt() == null || !decided ? clock.instant() : row.decidedAt();
    return WaitingTime.between(row.submittedAt(), until);
  }

  /** How many wait for longer than we promise. */
  public long getLate() {
    return decided ? 0 : rows.stream().filter(row -> waited(row).late()).count();
  }

  public boolean isMine() {
    return open.status() == ApplicationStatus.IN_REVIEW
        && caller.accountId().equals(open.reviewerId());
  }

  /** True when another person of the office has it. */
  public boolean isTaken() {
    return open.status() == ApplicationStatus.IN_REVIEW && !isMine();
  }

  /** True when the caller may answer it now. */
  public boolean isAnswerable() {
    return open.status().isWaiting()
        && !isTaken()
        && !open.accountId().equals(caller.accountId())
        && (caller.isIn("ADMIN") || caller.isIn("MODERATOR"));
  }

  public List<ApplicationRow> getRows() {
    return rows;
  }

  public ApplicationDetails getOpen() {
    return open;
  }

  public ProfileDetails getApplicant() {
    return applicant;
  }

  public long getEarlier() {
    return earlier;
  }

  public boolean isDecided() {
    return decided;
  }
}
