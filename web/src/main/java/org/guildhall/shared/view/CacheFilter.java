package org.guildhall.shared.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says who may keep an answer. A visitor without any cookie of ours sees the page everyone sees;
 * whoever has a cart or is signed in gets an answer that nobody else may be given.
 */
public class CacheFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String HEADER = "Cache-Control";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    switch (Area.of(request)) {
      case BROWSE -> {
        response.setHeader("Vary", "Cookie, Accept-Encoding");
        response.setHeader(HEADER, isUnknown(request) ? "public, max-age=60" : "no-store");
      }
      case PERSONAL, BACK_OFFICE -> response.setHeader(HEADER, "no-store");
      case OTHER -> {}
    }
    chain.doFilter(request, response);
  }

  private static boolean isUnknown(HttpServletRequest request) {
    var cookies = request.getCookies();
    return request.getMethod().equals("GET")
        && request.getHeader("Authorization") == null
        && (cookies == null || cookies.length == 0);
  }
}
