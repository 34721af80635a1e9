package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.event.ShopReopened;
import org.guildhall.shop.event.ShopSuspended;

/** Mails to a maker about the standing of the shop (N33). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ShopMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;

  /** With the reason the office gave, and how to object. */
  public void suspended(UUID eventId, ShopSuspended event) {
    tell(eventId, "shop-suspended", event.shopId(), event.reason());
  }

  public void reopened(UUID eventId, ShopReopened event) {
    tell(eventId, "shop-reopened", event.shopId(), "");
  }

  private void tell(UUID eventId, String template, UUID shopId, String reason) {
    var shop = rows.shop(shopId);
    mails.queue(
        eventId,
        template,
        new Recipient(shop.owner().email(), shop.owner().accountId()),
        Map.of(
            "subject", List.of(shop.name()),
            "name", shop.owner().name(),
            "shopName", shop.name(),
            "shopPath", "/shop/" + shop.slug(),
            "reason", reason));
  }
}
