package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.entity.Role;
import org.guildhall.account.service.RoleService;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ApplicationRow;
import org.guildhall.shop.entity.ApplicationStatus;
import org.guildhall.shop.entity.SellerApplication;
import org.guildhall.shop.entity.SellerApplicationRepository;
import org.guildhall.shop.event.ApplicationApproved;
import org.guildhall.shop.event.ApplicationNeedsInfo;
import org.guildhall.shop.event.ApplicationRejected;

/**
 * The office answers applications. One person takes an application and answers it, never the
 * applicant; every answer goes into the audit trail.
 */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.MODERATOR})
public class AdminApplicationService {
  static final int LONGEST_LIST = 100;

  @Inject SellerApplicationRepository applications;
  @Inject ShopOpeningService openings;
  @Inject RoleService roles;
  @Inject AuditService audit;
  @Inject Event<ApplicationApproved> approved;
  @Inject Event<ApplicationNeedsInfo> needsInfo;
  @Inject Event<ApplicationRejected> rejected;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What the trail keeps of an application before and after. */
  private record State(ApplicationStatus status) {}

  /** Up to 100 that wait for us, the longest waiting first. */
  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public List<ApplicationRow> waiting() {
    return applications.waiting(LONGEST_LIST);
  }

  /** The last 100 that were answered, the newest answer first. */
  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public List<ApplicationRow> answered() {
    return applications.answered(
        List.of(
            ApplicationStatus.APPROVED, ApplicationStatus.REJECTED, ApplicationStatus.NEEDS_INFO),
        LONGEST_LIST);
  }

  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public long countWaiting() {
    return applications.countWaiting();
  }

  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public ApplicationDetails details(UUID id) {
    return ApplicationDetails.of(applications.get(id), clock.instant());
  }

  /** How many applications the account has made, this one included. */
  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public long countOf(UUID accountId) {
    return applications.countOf(accountId);
  }

  /** Takes it up, from whoever had it before; refuses one's own. */
  public void take(UUID id) {
    var application = applications.lock(id);
    var before = application.getStatus();
    application.review(caller.accountId(), clock.instant());
    record("application.take", application, before, null);
  }

  /** Opens a shop for the applicant, who may sell from the next request on. */
  public void approve(UUID id) {
    var application = taken(id);
    var before = application.getStatus();
    var shopId = openings.open(application.getAccountId(), application.getAnswers());
    application.approve(caller.accountId(), shopId, clock.instant());
    roles.grant(application.getAccountId(), Role.SELLER);
    record("application.approve", application, before, null);
    approved.fire(new ApplicationApproved(id, application.getAccountId(), shopId));
  }

  /** Asks the applicant for something more; refuses without saying what. */
  public void askForMore(UUID id, String what) {
    var application = taken(id);
    var before = application.getStatus();
    application.askForMore(caller.accountId(), what, clock.instant());
    record("application.ask_for_more", application, before, application.getDecisionReason());
    needsInfo.fire(
        new ApplicationNeedsInfo(id, application.getAccountId(), application.getDecisionReason()));
  }

  /** Says no; refuses without a reason. {@code askAgainAfter} null means at any time. */
  public void reject(UUID id, String why, Instant askAgainAfter) {
    var application = taken(id);
    var before = application.getStatus();
    application.reject(caller.accountId(), why, askAgainAfter, clock.instant());
    record("application.reject", application, before, application.getDecisionReason());
    rejected.fire(
        new ApplicationRejected(id, application.getAccountId(), application.getDecisionReason()));
  }

  private SellerApplication taken(UUID id) {
    var application = applications.lock(id);
    if (application.getStatus() == ApplicationStatus.SUBMITTED) {
      application.review(caller.accountId(), clock.instant());
    }
    return application;
  }

  private void record(
      String action, SellerApplication application, ApplicationStatus before, String reason) {
    audit.record(
        action,
        "application",
        application.getId(),
        new State(before),
        new State(application.getStatus()),
        reason);
  }
}
