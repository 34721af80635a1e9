package org.guildhall.account.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who is signed in with which browser. A session begins with a sign-in and not before; a visitor
 * has none.
 */
@ApplicationScoped
public class PageSessions {
  private static final String KEY = "guildhall.signed_in";

  /** Begins a session under a new id; whatever an earlier one held is gone. */
  public void begin(HttpServletRequest request, SignedIn signedIn) {
    end(request);
    request.getSession(true).setAttribute(KEY, signedIn);
  }

  /** Keeps the running session going after its owner changed the password. */
  public void renew(HttpServletRequest request, SignedIn signedIn) {
    request.changeSessionId();
    request.getSession().setAttribute(KEY, signedIn);
  }

  /** What the browser's session proves, if there is one. */
  public Optional<SignedIn> current(HttpServletRequest request) {
    var session = request.getSession(false);
    return Optional.ofNullable(session).map(found -> (SignedIn) found.getAttribute(KEY));
  }

  public void end(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}
