package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.entity.CheckoutError;
import org.guildhall.order.service.PayService;
import org.guildhall.shared.entity.BusinessException;
import org.omnifaces.util.Faces;

/** The last step: the buyer sees all of it, agrees, and goes to the payment page. */
@Named
@RequestScoped
public class CheckoutReviewView {
  @Inject PayService pay;
  @Inject PayChoiceView choice;
  @Inject CartCookie cookie;
  @Inject HttpServletRequest request;

  /** Agrees to the totals that were on the page. */
  public void place() {
    var checkout = request.getParameter("checkout");
    if (checkout == null || !checkout.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new BusinessException(CheckoutError.EXPIRED);
    }
    var seen = request.getParameter("seen");
    Faces.redirect(
        pay.placeAndPay(cookie.token(), UUID.fromString(checkout), seen, choice.getChosen()));
  }
}
