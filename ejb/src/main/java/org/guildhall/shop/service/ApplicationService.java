package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ApplicationAnswers;
import org.guildhall.shop.entity.ApplicationError;
import org.guildhall.shop.entity.ApplicationStatus;
import org.guildhall.shop.entity.SellerApplication;
import org.guildhall.shop.entity.SellerApplicationRepository;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.shop.event.ApplicationSubmitted;

/** Asking to sell. What was typed is kept as a draft from the first save on. */
@Stateless
@RolesAllowed(Roles.BUYER)
public class ApplicationService {
  @Inject SellerApplicationRepository applications;
  @Inject ShopRepository shops;
  @Inject Event<ApplicationSubmitted> submitted;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller's newest application, or nothing before the first. */
  public Optional<ApplicationDetails> own() {
    return applications
        .latestOf(caller.accountId())
        .map(application -> ApplicationDetails.of(application, clock.instant()));
  }

  /**
   * Keeps what was written so far. Refuses what cannot be kept at its field, a caller who has a
   * shop, one who was refused and may not ask again yet, and changes while it is with us.
   */
  public void save(ApplicationAnswers answers) {
    writable().write(answers, clock.instant());
  }

  /** Keeps it and sends it in; refuses with the list of fields that are missing. */
  public void submit(ApplicationAnswers answers) {
    var now = clock.instant();
    var application = writable();
    application.write(answers, now);
    application.submit(now);
    submitted.fire(new ApplicationSubmitted(application.getId(), application.getAccountId()));
  }

  private SellerApplication writable() {
    var latest = applications.latestOf(caller.accountId());
    if (latest.isPresent() && !latest.get().getStatus().isDecided()) {
      return latest.get();
    }
    if (!shops.ownedBy(caller.accountId()).isEmpty()) {
      throw new BusinessException(ApplicationError.ALREADY_SELLING);
    }
    var now = clock.instant();
    latest
        .filter(last -> last.getStatus() == ApplicationStatus.REJECTED && !last.mayAskAgain(now))
        .ifPresent(
            last -> {
              throw new BusinessException(ApplicationError.REAPPLY_LATER, last.getReapplyAfter());
            });
    var fresh = SellerApplication.begin(Ids.at(now), caller.accountId(), now);
    applications.add(fresh);
    return fresh;
  }
}
