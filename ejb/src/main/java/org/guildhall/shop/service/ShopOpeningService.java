package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.account.service.ProfileService;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ApplicationAnswers;
import org.guildhall.shop.entity.Shop;
import org.guildhall.shop.entity.ShopProfile;
import org.guildhall.shop.entity.ShopRepository;

/** Opens a shop from what its maker wrote in the application; part of the approval. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.MODERATOR})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ShopOpeningService {
  @Inject ShopRepository shops;
  @Inject ProfileService profiles;
  @Inject Clock clock;

  /** A new open shop of that owner, under an address no shop has or had; returns its id. */
  public UUID open(UUID ownerId, ApplicationAnswers answers) {
    var now = clock.instant();
    var id = Ids.at(now);
    var shop =
        Shop.found(id, ownerId, answers.shopName(), shops.freeSlug(answers.shopName(), id), now);
    var empty = shop.getProfile();
    shop.edit(
        new ShopProfile(
            answers.shopName(),
            answers.craft(),
            answers.story(),
            null,
            answers.place(),
            profiles.nameOf(ownerId).orElse(null),
            null,
            null,
            empty.returnsDays(),
            null,
            null),
        now);
    shop.open(now);
    shops.add(shop);
    return id;
  }
}
