package org.guildhall.search.messaging;

import jakarta.annotation.security.RunAs;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import org.guildhall.catalog.event.ProductChanged;
import org.guildhall.review.event.ReviewPublished;
import org.guildhall.search.service.SearchIndexService;
import org.guildhall.shared.messaging.Delivery;
import org.guildhall.shared.messaging.DeliveryListener;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.event.ShopCalendarChanged;
import org.guildhall.shop.event.ShopReopened;
import org.guildhall.shop.event.ShopSuspended;
import org.guildhall.stock.event.StockChanged;

/** Brings the index up to date with what was told. */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(
          propertyName = "destinationLookup",
          propertyValue = "java:/jms/queue/search"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "2")
    })
@RunAs(Roles.SYSTEM)
public class SearchListener extends DeliveryListener {
  @Inject SearchIndexService index;

  @Override
  protected void handle(Delivery delivery) {
    switch (delivery.type()) {
      case "ProductChanged" -> index.refresh(delivery.read(ProductChanged.class).productId());
      case "StockChanged" -> index.refresh(delivery.read(StockChanged.class).productId());
      case "ReviewPublished" -> index.refresh(delivery.read(ReviewPublished.class).productId());
      case "ShopSuspended" -> index.refreshShop(delivery.read(ShopSuspended.class).shopId());
      case "ShopReopened" -> index.refreshShop(delivery.read(ShopReopened.class).shopId());
      case "ShopCalendarChanged" ->
          index.refreshShop(delivery.read(ShopCalendarChanged.class).shopId());
      default -> throw new IllegalArgumentException("no word for the index: " + delivery.type());
    }
  }
}
