package org.guildhall.cart.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.guildhall.cart.service.CartChange;

/** The cookie by which a guest's cart is known; over HTTPS it is bound to this host. */
@RequestScoped
public class CartCookie {
  private static final String NAME = "gh_cart";
  private static final Duration LIFE = Duration.ofDays(60);

  @Inject HttpServletRequest request;

  /** The token of the guest's cart, or null without one. */
  public String token() {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(name()) && !cookie.getValue().isBlank()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  /** Keeps the token that a change of the cart has made, if it made one. */
  public void keep(CartChange change) {
    if (change.newToken() != null) {
      send(change.newToken(), LIFE);
    }
  }

  /** Forgets the guest's cart, once its things lie in an account's. */
  public void forget() {
    send("", Duration.ZERO);
  }

  private void send(String value, Duration life) {
    var cookie = new Cookie(name(), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath("/");
    cookie.setMaxAge((int) life.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    var external = FacesContext.getCurrentInstance().getExternalContext();
    ((HttpServletResponse) external.getResponse()).addCookie(cookie);
  }

  private String name() {
    return request.isSecure() ? "__Host-" + NAME : NAME;
  }
}
