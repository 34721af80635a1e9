package org.guildhall.account.service;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** What someone gets who is not signed in: clients a problem document, people the sign-in page. */
final class NotSignedIn {
  private NotSignedIn() {}

  static AuthenticationStatus token(HttpServletResponse response, String challenge) {
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", challenge);
    write(
        response,
        "application/problem+json",
        "{\"title\":\"Unauthorized\",\"status\":401,\"code\":\"shared.sign_in\"}");
    return AuthenticationStatus.SEND_FAILURE;
  }

  static AuthenticationStatus page(HttpServletRequest request, HttpServletResponse response) {
    var target = request.getContextPath() + "/login?next=" + encode(wanted(request));
    response.setHeader("Cache-Control", "no-store");
    if (request.getHeader("Faces-Request") != null) {
      // a script asks: it follows what Faces calls a redirect, never an HTTP one
      write(
          response,
          "text/xml",
          "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
              + target.replace("&", "&amp;")
              + "\"/></partial-response>");
    } else {
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader("Location", target);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  private static String wanted(HttpServletRequest request) {
    var path = request.getRequestURI();
    var isRead = request.getMethod().equals("GET") && request.getQueryString() != null;
    return isRead ? path + "?" + request.getQueryString() : path;
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static void write(HttpServletResponse response, String type, String body) {
    response.setContentType(type);
    response.setCharacterEncoding("UTF-8");
    try {
      response.getWriter().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
