package org.guildhall.shop.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.shop.entity.ShopLine;
import org.guildhall.shop.entity.ShopStatus;
import org.guildhall.shop.service.AdminShopService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** The office's list of shops, and the one that is open. Search and page live in the address. */
@Named
@RequestScoped
public class ShopsView {
  @Inject @Param String q;
  @Inject @Param ShopStatus status;
  @Inject @Param UUID behind;
  @Inject @Param UUID id;
  @Inject AdminShopService shops;
  private List<ShopLine> lines;
  private ShopLine open;
  private String reason;

  @PostConstruct
  void load() {
    lines = shops.search(q, status, behind);
    open = id == null ? null : shops.line(id);
  }

  public void suspend() {
    shops.suspend(id, reason);
    Faces.redirect("/office/shops?id=%s&said=shop.suspended", id);
  }

  public void reopen() {
    shops.reopen(id, reason);
    Faces.redirect("/office/shops?id=%s&said=shop.reopened", id);
  }

  /** The last shop of a full page, behind which the next page begins; else null. */
  public UUID getNext() {
    return lines.size() < AdminShopService.PAGE ? null : lines.get(lines.size() - 1).id();
  }

  public ShopStatus[] getStates() {
    return ShopStatus.values();
  }

  public boolean isSuspendable() {
    return open.status() == ShopStatus.OPEN;
  }

  public boolean isReopenable() {
    return open.status() == ShopStatus.SUSPENDED;
  }

  public String getQ() {
    return q;
  }

  public ShopStatus getStatus() {
    return status;
  }

  public List<ShopLine> getLines() {
    return lines;
  }

  public ShopLine getOpen() {
    return open;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
