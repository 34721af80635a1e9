package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.order.service.GiveBackCommand;
import org.guildhall.order.service.MakerRefundService;
import org.guildhall.order.service.RefundDetails;
import org.guildhall.order.service.RefundPreview;
import org.guildhall.order.service.RefundableOrder;
import org.guildhall.order.service.Unsent;
import org.guildhall.shared.entity.Money;
import org.omnifaces.cdi.Param;

/** Giving money back on an order: what to choose, what it means, and what was given before. */
@Named
@ViewScoped
public class MakerRefundView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient MakerRefundService refunds;
  @Inject @Param String number;

  private final Map<String, Integer> units = new HashMap<>();
  private Unsent unsent = Unsent.STILL_SENT;
  private boolean shipping;
  private boolean wrap;
  private Money amount;
  private String reason;
  private transient RefundPreview preview;
  private transient RefundableOrder order;
  private transient List<RefundDetails> given;

  /** Shows what the buyer gets and what the maker pays, and gives nothing yet. */
  public void look() {
    preview = refunds.preview(command());
  }

  public String give() {
    refunds.give(command());
    return "/workshop/order/details.xhtml?faces-redirect=true&number="
        + number
        + "&said=order.refunded";
  }

  private GiveBackCommand command() {
    return new GiveBackCommand(
        number, chosen(), unsent, shipping, wrap, amount == null ? 0 : amount.minor(), reason);
  }

  private Map<UUID, Integer> chosen() {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
        .collect(Collectors.toMap(e -> UUID.fromString(e.getKey()), Map.Entry::getValue));
  }

  public RefundableOrder getOrder() {
    if (order == null) {
      order = refunds.refundable(number);
    }
    return order;
  }

  public List<RefundDetails> getGiven() {
    if (given == null) {
      given = refunds.ofOrder(number);
    }
    return given;
  }

  public RefundPreview getPreview() {
    return preview;
  }

  public Map<String, Integer> getUnits() {
    return units;
  }

  public Unsent getUnsent() {
    return unsent;
  }

  public void setUnsent(Unsent unsent) {
    this.unsent = unsent;
  }

  public Unsent[] getUnsentChoices() {
    return Unsent.values();
  }

  public boolean isShipping() {
    return shipping;
  }

  public void setShipping(boolean shipping) {
    this.shipping = shipping;
  }

  public boolean isWrap() {
    return wrap;
  }

  public void setWrap(boolean wrap) {
    this.wrap = wrap;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
