package org.guildhall.shared.view;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * A cookie by which a guest is known to one part of the market. Over HTTPS its name binds it to
 * this host (RFC 6265bis): {@code __Host-} for the whole site, {@code __Secure-} for one path.
 */
public record GuestCookie(String name, String path, Duration life) {

  /** The token in it, or null. */
  public String token(HttpServletRequest request) {
    var cookies = request.getCookies();
    if (cookies != null) {
      for (var cookie : cookies) {
        if (cookie.getName().equals(nameFor(request)) && !cookie.getValue().isBlank()) {
          return cookie.getValue();
        }
      }
    }
    return null;
  }

  public void keep(String token, HttpServletRequest request, HttpServletResponse response) {
    send(token, life, request, response);
  }

  public void forget(HttpServletRequest request, HttpServletResponse response) {
    send("", Duration.ZERO, request, response);
  }

  private void send(
      String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
    var cookie = new Cookie(nameFor(request), value);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setPath(path);
    cookie.setMaxAge((int) age.toSeconds());
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private String nameFor(HttpServletRequest request) {
    if (!request.isSecure()) {
      return name;
    }
    return (path.equals("/") ? "__Host-" : "__Secure-") + name;
  }
}
