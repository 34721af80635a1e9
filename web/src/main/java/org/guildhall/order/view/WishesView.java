package org.guildhall.order.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.guildhall.cart.entity.CartError;
import org.guildhall.cart.service.CouponDetails;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.service.CheckoutWishService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.view.Texts;

/** Coupons and presents, on the cart and on every step of checkout; each goes back to its page. */
@Named
@RequestScoped
public class WishesView {
  @Inject CheckoutWishService wishes;
  @Inject CartCookie cookie;
  @Inject HttpServletRequest request;
  private String coupon;

  public String applyCoupon() {
    wishes.applyCoupon(cookie.token(), coupon);
    return here("promotion.applied");
  }

  public String removeCoupon() {
    var code = request.getParameter("code");
    wishes.removeCoupon(cookie.token(), code == null ? "" : code);
    return here("promotion.removed");
  }

  public String gift() {
    wishes.gift(
        cookie.token(),
        shop(),
        request.getParameter("wrapped") != null,
        request.getParameter("message"),
        request.getParameter("hide") != null);
    return here("promotion.gift");
  }

  /** Why a code counts for nothing, in words. */
  public String why(CouponDetails code) {
    return Texts.format("error." + code.problem(), code.arguments().toArray());
  }

  private UUID shop() {
    var id = request.getParameter("shop");
    if (id == null || !id.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      throw new BusinessException(CartError.NOT_IN_CART);
    }
    return UUID.fromString(id);
  }

  private static String here(String said) {
    var page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
    return page + "?faces-redirect=true&said=" + said;
  }

  public String getCoupon() {
    return coupon;
  }

  public void setCoupon(String coupon) {
    this.coupon = coupon;
  }
}
