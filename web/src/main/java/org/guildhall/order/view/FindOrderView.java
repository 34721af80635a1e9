package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.guildhall.order.service.GuestOrderService;

/** A guest who lost the link asks for it again, by number and e-mail. */
@Named
@RequestScoped
public class FindOrderView {
  @Inject GuestOrderService orders;
  private String number;
  private String email;

  /** Says the same whether the two belong together or not. */
  public String send() {
    orders.sendLink(number, email);
    return "/storefront/order/find?faces-redirect=true&said=order.link_sent";
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
