package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.guildhall.order.entity.OrderHoldCode;
import org.guildhall.order.service.HoldCommand;
import org.guildhall.order.service.HoldService;
import org.omnifaces.cdi.Param;

/** The office holds a maker's part of the order that is open, and lets it go on. */
@Named
@RequestScoped
public class OfficeHoldView {
  @Inject HoldService holds;
  @Inject @Param String number;
  private String part;
  private OrderHoldCode code;
  private String words;
  private LocalDate until;

  public String hold() {
    holds.hold(new HoldCommand(part, code, words, until));
    return stay("office.order_held");
  }

  /** Lets the part of that number go on. */
  public String release(String held) {
    holds.release(held);
    return stay("office.order_released");
  }

  private String stay(String said) {
    return "/office/order/orders.xhtml?faces-redirect=true&number=" + number + "&said=" + said;
  }

  public OrderHoldCode[] getCodes() {
    return OrderHoldCode.values();
  }

  public String getPart() {
    return part;
  }

  public void setPart(String part) {
    this.part = part;
  }

  public OrderHoldCode getCode() {
    return code;
  }

  public void setCode(OrderHoldCode code) {
    this.code = code;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }
}
