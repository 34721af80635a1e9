package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.guildhall.shipping.entity.RateTerms;
import org.guildhall.shipping.entity.ShippingProfile;
import org.guildhall.shipping.entity.ShippingProfile.ProfileTerms;
import org.guildhall.shipping.entity.ShippingProfileRepository;
import org.guildhall.shop.event.ApplicationApproved;

/** Gives a new shop a first way to ship, so that its maker can list something the same day. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DefaultProfileService {
  private static final String HOME = "US";

  @Inject ShippingProfileRepository profiles;
  @Inject Clock clock;

  /**
   * Within the United States, 6.50 for the first thing and 2.00 for each more; the maker edits it.
   */
  public void welcome(@Observes ApplicationApproved approved) {
    var rates = List.of(new RateTerms(HOME, "Standard", false, 650, 200, 3, 6));
    profiles.add(
        ShippingProfile.open(
            approved.shopId(),
            "USD",
            new ProfileTerms("Standard parcels", HOME, null, null, rates),
            clock.instant()));
  }
}
