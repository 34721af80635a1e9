package org.guildhall.payout.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;
import org.guildhall.payout.entity.PayoutRow;
import org.guildhall.payout.entity.PayoutStatus;
import org.guildhall.payout.entity.PlanOnHold;
import org.guildhall.payout.service.PayoutOfficeService;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** All payouts for the office. Filter, page, and the one that is open live in the address. */
@Named
@RequestScoped
public class OfficePayoutsView {
  private static final String PAGE = "/office/payouts";

  @Inject @Param PayoutStatus status;
  @Inject @Param UUID behind;
  @Inject @Param UUID id;
  @Inject @Param UUID held;
  @Inject PayoutOfficeService office;
  private List<PayoutRow> payouts;
  private List<PlanOnHold> onHold;
  private String shop;
  private String reason;

  @PostConstruct
  void load() {
    payouts = office.payouts(status, behind);
    onHold = office.onHold();
  }

  public void startRun() {
    office.startRun();
    Faces.redirect(PAGE + "?said=payout.run_started");
  }

  public void hold() {
    office.hold(shop, reason);
    Faces.redirect(PAGE + "?said=payout.held");
  }

  public void release() {
    office.release(held, reason);
    Faces.redirect(PAGE + "?said=payout.released");
  }

  public void retry() {
    office.retry(id, reason);
    Faces.redirect(PAGE + "?said=payout.retried");
  }

  /** The payout that is open and can be tried again; else null. */
  public PayoutRow getOpen() {
    return payouts.stream()
        .filter(row -> row.id().equals(id) && row.isRetryable())
        .findFirst()
        .orElse(null);
  }

  /** The shop whose hold is open; else null. */
  public PlanOnHold getOpenHold() {
    return onHold.stream().filter(plan -> plan.shopId().equals(held)).findFirst().orElse(null);
  }

  /** The last payout of a full page, behind which the next page begins; else null. */
  public UUID getNext() {
    return payouts.size() < PayoutOfficeService.PAGE ? null : payouts.get(payouts.size() - 1).id();
  }

  public PayoutStatus[] getStates() {
    return PayoutStatus.values();
  }

  public PayoutStatus getStatus() {
    return status;
  }

  public List<PayoutRow> getPayouts() {
    return payouts;
  }

  public List<PlanOnHold> getOnHold() {
    return onHold;
  }

  public String getShop() {
    return shop;
  }

  public void setShop(String shop) {
    this.shop = shop;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
