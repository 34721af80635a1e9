package org.guildhall.catalog.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.Email;
import org.guildhall.catalog.entity.ImportError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shipping.entity.RateTerms;
import org.guildhall.shipping.entity.ShippingProfile;
import org.guildhall.shipping.entity.ShippingProfileRepository;
import org.guildhall.shop.entity.Shop;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.shop.entity.Slug;

/**
 * The shops an import writes to. A maker the market does not know gets a shop that the house keeps
 * until its maker claims it; a shop that belongs to someone is never written to.
 */
@ApplicationScoped
public class ImportedShops {
  private static final String KEEPER = "imports@guildhall.invalid";
  private static final String NO_PASSWORD = "!";
  private static final String PROFILE = "Standard";

  @Inject ShopRepository shops;
  @Inject ShippingProfileRepository profiles;
  @Inject AccountRepository accounts;
  @Inject Clock clock;

  /** The shop of that name with its shipping profile. Refuses a shop that belongs to a seller. */
  public ImportShop named(String name) {
    var shop = shops.bySlug(Slug.of(name)).orElseGet(() -> found(name));
    if (!shop.getOwnerId().equals(keeper())) {
      throw BusinessException.at("shop", ImportError.SHOP_NOT_IMPORTED, name);
    }
    var profile = profiles.ofShop(shop.getId()).get(0);
    return new ImportShop(shop.getId(), profile.getId());
  }

  /** The account that keeps imported shops; nobody can sign in to it. */
  public UUID keeper() {
    var email = Email.of(KEEPER);
    return accounts.byEmail(email).orElseGet(() -> register(email)).getId();
  }

  private Account register(Email email) {
    var now = clock.instant();
    var account = Account.register(Ids.at(now), email, "Guildhall imports", NO_PASSWORD, now);
    accounts.add(account);
    return account;
  }

  private Shop found(String name) {
    var now = clock.instant();
    var shop = Shop.found(Ids.at(now), keeper(), name, Slug.of(name), now);
    shop.open(now);
    shops.add(shop);
    var terms =
        new ShippingProfile.ProfileTerms(
            PROFILE,
            "US",
            null,
            null,
            List.of(
                new RateTerms("US", "Ground", false, 1200, 400, 3, 7),
                new RateTerms(RateTerms.ELSEWHERE, "International", false, 3900, 1200, 8, 21)));
    profiles.add(ShippingProfile.open(shop.getId(), "USD", terms, now));
    return shop;
  }

  /** Where a row's listing belongs. */
  public record ImportShop(UUID id, UUID shippingProfileId) {}
}
