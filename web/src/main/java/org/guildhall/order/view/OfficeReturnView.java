package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.guildhall.order.service.OfficeReturnService;
import org.guildhall.order.service.ReturnCase;

/** One return in the office, which may answer where the maker does not. */
@Named
@ViewScoped
public class OfficeReturnView implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject transient OfficeReturnService service;

  private String number;
  private String instructions;
  private String reason;
  private transient ReturnCase found;

  public void load() {
    instructions = getFound().lastInstructions();
  }

  public String approve() {
    service.approve(number, instructions);
    return stay("return.approved");
  }

  public String decline() {
    service.decline(number, reason);
    return stay("return.declined");
  }

  public String receive() {
    service.receive(number);
    return stay("return.received");
  }

  private String stay(String said) {
    return "/office/order/return.xhtml?faces-redirect=true&number=" + number + "&said=" + said;
  }

  public ReturnCase getFound() {
    if (found == null) {
      found = service.details(number);
    }
    return found;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getInstructions() {
    return instructions;
  }

  public void setInstructions(String instructions) {
    this.instructions = instructions;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
