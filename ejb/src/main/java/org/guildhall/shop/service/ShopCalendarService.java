package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.shop.entity.WorkingDays;
import org.guildhall.shop.event.ShopCalendarChanged;

/** The days on which the caller works: weekdays, and days off from here to there. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShopCalendarService {
  @Inject ShopRepository shops;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ShopCalendarChanged> changed;

  /** The calendar of the caller's shop, without days off that are over; refuses without a shop. */
  public ShopCalendarDetails mine() {
    return shops.ownedBy(caller.accountId()).stream()
        .findFirst()
        .map(
            shop ->
                new ShopCalendarDetails(
                    shop.getId(), shop.getVersion(), shop.getWorkingDays().from(today())))
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND));
  }

  /**
   * Keeps the calendar; promises given before stay. Refuses a version that is no longer the newest.
   */
  public void keep(UUID shopId, int version, WorkingDays days) {
    var shop = shops.ownedBy(caller.accountId(), shopId);
    if (shop.getVersion() != version) {
      throw new BusinessException(SharedError.STALE, version, shop.getVersion());
    }
    shop.workOn(days.from(today()), clock.instant());
    changed.fire(new ShopCalendarChanged(shopId));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
