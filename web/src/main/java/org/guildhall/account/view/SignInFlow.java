package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.account.service.PageSessions;
import org.guildhall.account.service.SignedIn;
import org.guildhall.account.service.Visit;
import org.guildhall.cart.view.CartCookie;
import org.omnifaces.util.Faces;

/** What the pages around signing in have in common: who visits, coming in, going on. */
@RequestScoped
public class SignInFlow {
  @Inject HttpServletRequest request;
  @Inject PageSessions sessions;
  @Inject CartCookie cart;

  /** Where this request comes from, and with which guest cart. */
  public Visit visit() {
    var token = cart.token();
    return new Visit(request.getRemoteAddr(), token == null ? null : SecretHash.of(token));
  }

  /** Begins the session and goes where the person wanted to go; the cart is the account's now. */
  public void enter(SignedIn signedIn, String next) {
    if (cart.token() != null) {
      cart.forget();
    }
    sessions.begin(request, signedIn);
    go(LocalPath.of(next, "/account"));
  }

  /** Keeps the session after its owner changed the password. */
  public void stay(SignedIn signedIn) {
    sessions.renew(request, signedIn);
  }

  public void leave() {
    sessions.end(request);
    go("/?said=account.signed_out");
  }

  /** Redirects to a path of this site. */
  public void go(String path) {
    Faces.redirect(request.getContextPath() + path);
  }
}
