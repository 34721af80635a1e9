package org.guildhall.shop.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopLine;
import org.guildhall.shop.entity.ShopLineRepository;
import org.guildhall.shop.entity.ShopRepository;
import org.guildhall.shop.entity.ShopStatus;
import org.guildhall.shop.event.ShopReopened;
import org.guildhall.shop.event.ShopSuspended;

/** The office hides a shop and lets it come back. Orders already paid go on. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class AdminShopService {
  /** How many lines a page of the list has. */
  public static final int PAGE = 25;

  @Inject ShopRepository shops;
  @Inject ShopLineRepository lines;
  @Inject AuditService audit;
  @Inject Event<ShopSuspended> suspended;
  @Inject Event<ShopReopened> reopened;
  @Inject Clock clock;

  /** What the trail keeps of a shop before and after. */
  private record State(ShopStatus status) {}

  /** Up to 25 shops by name or owner's mail address, the newest first, behind the given one. */
  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public List<ShopLine> search(String words, ShopStatus status, UUID behind) {
    return lines.search(words, status, behind, PAGE);
  }

  @RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SUPPORT})
  public ShopLine line(UUID id) {
    return lines.get(id);
  }

  /** Hides an open shop and its listings. Refuses without a reason. */
  public void suspend(UUID id, String reason) {
    var shop = shops.lock(id);
    var before = new State(shop.getStatus());
    shop.suspend(reason, clock.instant());
    audit.record(
        "shop.suspend", "shop", id, before, new State(shop.getStatus()), shop.getStatusReason());
    suspended.fire(new ShopSuspended(id, shop.getStatusReason()));
  }

  /** Ends a suspension; every listing is as it was. Refuses without a reason. */
  public void reopen(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", ShopError.REASON_REQUIRED);
    }
    var shop = shops.lock(id);
    var before = new State(shop.getStatus());
    shop.reopen(clock.instant());
    audit.record("shop.reopen", "shop", id, before, new State(shop.getStatus()), reason.strip());
    reopened.fire(new ShopReopened(id));
  }
}
