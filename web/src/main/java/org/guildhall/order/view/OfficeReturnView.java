package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.order.service.OfficeReturnService;
import org.guildhall.order.service.ReturnCase;

/** One return in the office, which may answer where the maker does not. */
@Named
@ViewScoped
public class OfficeReturnView extends ReturnPage {
  private static final long serialVersionUID = 1L;

  @Inject transient OfficeReturnService service;

  public String approve() {
    service.approve(getNumber(), getInstructions());
    return stay("return.approved");
  }

  public String decline() {
    service.decline(getNumber(), getReason());
    return stay("return.declined");
  }

  public String receive() {
    service.receive(getNumber());
    return stay("return.received");
  }

  private String stay(String said) {
    return "/office/order/return.xhtml?faces-redirect=true&number=" + getNumber() + "&said=" + said;
  }

  @Override
  ReturnCase read(String wanted) {
    return service.details(wanted);
  }
}
