package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.order.service.OfficeCancellationService;
import org.omnifaces.cdi.Param;

/** The office ends a maker's part of the order that is open. */
@Named
@RequestScoped
public class OfficeCancellationView {
  @Inject OfficeCancellationService cancellations;
  @Inject @Param String number;
  private String part;
  private String reason;
  private boolean restock = true;

  public String cancel() {
    boolean isWaiting = cancellations.cancel(part, reason, restock);
    return "/office/order/orders.xhtml?faces-redirect=true&number="
        + number
        + "&said=office."
        + (isWaiting ? "order_cancelled_waits" : "order_cancelled");
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public boolean isRestock() {
    return restock;
  }

  public void setRestock(boolean restock) {
    this.restock = restock;
  }
}
