package org.guildhall.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.shared.service.Settings;

/** Tells search engines what is theirs to read; the sitemap must be named by its full address. */
@WebServlet("/robots.txt")
public class RobotsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    response
        .getWriter()
        .print(
            """
            User-agent: *
            Disallow: /cart
            Disallow: /checkout
            Disallow: /account
            Disallow: /orders
            Disallow: /find-order
            Disallow: /favorites
            Disallow: /login
            Disallow: /register
            Disallow: /forgot
            Disallow: /reset
            Disallow: /verify
            Disallow: /g/
            Disallow: /workshop
            Disallow: /office
            Disallow: /api/
            Sitemap: %s/sitemap.xml
            """
                .formatted(settings.baseUrl()));
  }
}
