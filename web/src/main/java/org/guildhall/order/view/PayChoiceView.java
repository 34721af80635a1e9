package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.guildhall.order.service.PayService;
import org.guildhall.payment.entity.ProviderName;

/** Whom the buyer pays with: a choice where there is one, by its field of the request. */
@Named
@RequestScoped
public class PayChoiceView {
  private static final String FIELD = "pay";

  @Inject PayService pay;
  @Inject HttpServletRequest request;

  /** What was chosen on the page just sent; null where nothing was to be chosen. */
  public ProviderName getChosen() {
    var sent = request.getParameter(FIELD);
    return getOffered().stream().filter(name -> name.name().equals(sent)).findFirst().orElse(null);
  }

  public Set<ProviderName> getOffered() {
    return pay.offered();
  }

  /** True when there is something to choose. */
  public boolean isChoice() {
    return getOffered().size() > 1;
  }

  /** Whether it is ticked: as chosen just now, else as before, else the first. */
  public boolean ticked(ProviderName name, ProviderName before) {
    var chosen = getChosen() == null ? before : getChosen();
    return name == (chosen == null ? ProviderName.STRIPE : chosen);
  }
}
