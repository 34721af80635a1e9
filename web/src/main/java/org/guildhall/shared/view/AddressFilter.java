package org.guildhall.shared.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Leads clean addresses to their pages; the pages' own paths answer nobody. */
public class AddressFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String FACES_RESOURCES = "/jakarta.faces.resource/";

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var path = request.getRequestURI().substring(request.getContextPath().length());
    if (path.endsWith(".xhtml") && !path.startsWith(FACES_RESOURCES)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var target = Addresses.of(getServletContext()).page(path);
    if (target.isEmpty()) {
      chain.doFilter(request, response);
      return;
    }
    if (path.length() > 1 && path.endsWith("/")) {
      redirectWithoutSlash(request, response, path);
      return;
    }
    var query = new StringBuilder();
    target
        .get()
        .values()
        .forEach(
            (name, value) ->
                query
                    .append(query.length() == 0 ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(Address.encode(value)));
    request.getRequestDispatcher(target.get().view() + query).forward(request, response);
  }

  private static void redirectWithoutSlash(
      HttpServletRequest request, HttpServletResponse response, String path) {
    var query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
    response.setHeader("Location", request.getContextPath() + path.replaceAll("/+$", "") + query);
  }
}
