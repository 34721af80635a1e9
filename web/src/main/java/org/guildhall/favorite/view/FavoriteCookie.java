package org.guildhall.favorite.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.guildhall.favorite.service.FavoriteService;
import org.guildhall.favorite.service.FavoriteTimer;
import org.guildhall.shared.view.GuestCookie;

/** The cookie by which a guest's favorites are known; only {@code /favorites} is sent it. */
@RequestScoped
public class FavoriteCookie {
  private static final GuestCookie COOKIE =
      new GuestCookie("gh_favorites", "/favorites", FavoriteTimer.GUEST_LIFE);

  @Inject HttpServletRequest request;
  @Inject FavoriteService favorites;

  /**
   * The token of the guest's favorites, or null. Somebody who has signed in since takes them along:
   * they are the account's then, and the cookie is forgotten.
   */
  public String token(HttpServletResponse response) {
    var token = COOKIE.token(request);
    if (!favorites.adopt(token)) {
      return token;
    }
    COOKIE.forget(request, response);
    return null;
  }

  public void keep(String token, HttpServletResponse response) {
    COOKIE.keep(token, request, response);
  }
}
