package org.guildhall.cart.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.guildhall.cart.service.CartChange;
import org.guildhall.shared.view.GuestCookie;

/** The cookie by which a guest's cart is known; over HTTPS it is bound to this host. */
@RequestScoped
public class CartCookie {
  private static final GuestCookie COOKIE = new GuestCookie("gh_cart", "/", Duration.ofDays(60));

  @Inject HttpServletRequest request;

  /** The token of the guest's cart, or null without one. */
  public String token() {
    return COOKIE.token(request);
  }

  /** Keeps the token that a change of the cart has made, if it made one. */
  public void keep(CartChange change) {
    if (change.newToken() != null) {
      COOKIE.keep(change.newToken(), request, response());
    }
  }

  /** Forgets the guest's cart, once its things lie in an account's. */
  public void forget() {
    COOKIE.forget(request, response());
  }

  private static HttpServletResponse response() {
    var external = FacesContext.getCurrentInstance().getExternalContext();
    return (HttpServletResponse) external.getResponse();
  }
}
