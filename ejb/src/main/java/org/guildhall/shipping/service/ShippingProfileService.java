package org.guildhall.shipping.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.ShippingError;
import org.guildhall.shipping.entity.ShippingProfile;
import org.guildhall.shipping.entity.ShippingProfile.ProfileTerms;
import org.guildhall.shipping.entity.ShippingProfileRepository;
import org.guildhall.shop.entity.ShopRepository;

/** A maker's shipping profiles. Another maker's shop or profile is not found. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShippingProfileService {
  private static final String CURRENCY = "USD";

  @Inject ShippingProfileRepository profiles;
  @Inject ShopRepository shops;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The profiles of one of the caller's shops, by name. */
  public List<ShippingProfileDetails> list(UUID shopId) {
    return profiles.ofShop(own(shopId)).stream().map(ShippingProfileDetails::of).toList();
  }

  public ShippingProfileDetails details(UUID shopId, UUID profileId) {
    return ShippingProfileDetails.of(profiles.ownedBy(own(shopId), profileId));
  }

  /** Adds a profile; refuses a name the shop uses already and a profile without a rate. */
  public UUID create(UUID shopId, EditShippingProfileCommand command) {
    var now = clock.instant();
    refuseTaken(own(shopId), command.name(), Ids.at(now));
    var profile = ShippingProfile.open(shopId, CURRENCY, terms(command), now);
    profiles.add(profile);
    return profile.getId();
  }

  /** Changes a profile; checkouts under way are priced anew, orders keep what they were. */
  public void edit(UUID shopId, UUID profileId, EditShippingProfileCommand command) {
    var profile = profiles.ownedBy(own(shopId), profileId);
    refuseTaken(shopId, command.name(), profileId);
    profile.revise(terms(command), clock.instant());
  }

  private UUID own(UUID shopId) {
    return shops.ownedBy(caller.accountId(), shopId).getId();
  }

  private void refuseTaken(UUID shopId, String name, UUID exceptId) {
    if (name != null && profiles.isNameTaken(shopId, name.strip(), exceptId)) {
      throw BusinessException.at("name", ShippingError.NAME_TAKEN, name.strip());
    }
  }

  private static ProfileTerms terms(EditShippingProfileCommand command) {
    return new ProfileTerms(
        command.name(),
        command.originCountry(),
        command.originPostalCode(),
        command.freeOverMinor(),
        command.rates());
  }
}
