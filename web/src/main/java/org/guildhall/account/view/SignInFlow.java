package org.guildhall.account.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.account.service.PageSessions;
import org.guildhall.account.service.SignedIn;
import org.guildhall.account.service.Visit;
import org.omnifaces.util.Faces;

/** What the pages around signing in have in common: who visits, coming in, going on. */
@RequestScoped
public class SignInFlow {
  private static final String CART_COOKIE = "gh_cart";

  @Inject HttpServletRequest request;
  @Inject PageSessions sessions;

  /** Where this request comes from, and with which guest cart. */
  public Visit visit() {
    var cookies = request.getCookies();
    var cart =
        (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
            .filter(cookie -> cookie.getName().equals(CART_COOKIE))
            .map(cookie -> SecretHash.of(cookie.getValue()))
            .findFirst()
            .orElse(null);
    return new Visit(request.getRemoteAddr(), cart);
  }

  /** Begins the session and goes where the person wanted to go. */
  public void enter(SignedIn signedIn, String next) {
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
