package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.guildhall.order.service.OfficeRefundService;
import org.guildhall.order.service.RefundDetails;

/** The office's refunds: what waits for a second person or failed, and the newest. */
@Named
@ViewScoped
public class OfficeRefundsView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String HERE = "/office/order/refunds.xhtml?faces-redirect=true&said=";

  @Inject transient OfficeRefundService service;

  private String reason;
  private transient List<RefundDetails> refunds;

  public String approve(UUID refund) {
    service.approve(refund);
    return HERE + "refund.approved";
  }

  public String reject(UUID refund) {
    service.reject(refund, reason);
    return HERE + "refund.rejected";
  }

  public String tryAgain(UUID refund) {
    service.tryAgain(refund);
    return HERE + "refund.again";
  }

  public List<RefundDetails> getRefunds() {
    if (refunds == null) {
      refunds = service.latest();
    }
    return refunds;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
