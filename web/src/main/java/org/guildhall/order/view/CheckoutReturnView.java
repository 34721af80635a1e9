package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.service.PayService;
import org.guildhall.order.service.PlacedOrderDetails;
import org.guildhall.order.service.PlacedOrderService;
import org.omnifaces.util.Faces;

/** Back from the payment page: says honestly what is known, and waits for the bank's word. */
@Named
@RequestScoped
public class CheckoutReturnView {
  @Inject PlacedOrderService placed;
  @Inject PayService pay;
  @Inject PayChoiceView choice;
  @Inject CartCookie cookie;
  @Inject HttpServletRequest request;
  private PlacedOrderDetails order;

  @PostConstruct
  void load() {
    var number = String.valueOf(request.getParameter("order"));
    var session = request.getParameter("token");
    if (session != null && request.getParameter("cancelled") == null) {
      pay.returned(cookie.token(), number, session);
    }
    order = placed.find(cookie.token(), number).orElse(null);
  }

  public void payAgain() {
    Faces.redirect(pay.payAgain(cookie.token(), request.getParameter("order"), choice.getChosen()));
  }

  /** The order, or null in a browser that has nothing to do with it. */
  public PlacedOrderDetails getOrder() {
    return order;
  }

  /**
   * True when the buyer came back without paying, or what they agreed to brings no money. A card
   * refused earlier says nothing about the one just tried, so it does not count: the bank's word
   * may still be on its way.
   */
  public boolean isUnpaid() {
    return order.isWaiting() && (order.over() || request.getParameter("cancelled") != null);
  }

  /** True while only the bank's word is missing. */
  public boolean isPending() {
    return order.isWaiting() && !isUnpaid();
  }

  /** Where the order can be followed from now on. */
  public String getOrderPath() {
    return order.guestPath() == null ? "/orders/" + order.number() : order.guestPath();
  }
}
