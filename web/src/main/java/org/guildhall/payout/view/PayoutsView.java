package org.guildhall.payout.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.payout.entity.PayoutSchedule;
import org.guildhall.payout.service.PayoutAccountService;
import org.guildhall.payout.service.PayoutDetails;
import org.guildhall.payout.service.PayoutPlanService;
import org.guildhall.shared.entity.Money;
import org.omnifaces.cdi.Param;
import org.omnifaces.util.Faces;

/** A maker's payouts: the account, the plan, and the latest. */
@Named
@RequestScoped
public class PayoutsView {
  @Inject @Param String back;
  @Inject PayoutPlanService plans;
  @Inject PayoutAccountService accounts;
  private PayoutDetails details;
  private PayoutSchedule schedule;
  private Money minimum;
  private String link;

  @PostConstruct
  void load() {
    if ("true".equals(back)
        && !Faces.isPostback()) { // from the provider's page: its words may be slower
      accounts.look();
    }
    details = plans.mine();
    schedule = details.schedule();
    minimum = details.minimum();
  }

  /**
   * Asks for the provider's own page, where the maker tells who they are. A link leads there: our
   * forms lead nowhere but to us, and browsers hold redirects against that too.
   */
  public void onboard() {
    link = accounts.onboard();
  }

  public void save() {
    plans.change(schedule, minimum == null ? null : minimum.minor());
    Faces.redirect("/workshop/payouts?said=payout.plan_saved");
  }

  /** The provider's page, once it was asked for; else null. */
  public String getLink() {
    return link;
  }

  public PayoutSchedule[] getSchedules() {
    return PayoutSchedule.values();
  }

  public PayoutDetails getDetails() {
    return details;
  }

  public PayoutSchedule getSchedule() {
    return schedule;
  }

  public void setSchedule(PayoutSchedule schedule) {
    this.schedule = schedule;
  }

  public Money getMinimum() {
    return minimum;
  }

  public void setMinimum(Money minimum) {
    this.minimum = minimum;
  }
}
