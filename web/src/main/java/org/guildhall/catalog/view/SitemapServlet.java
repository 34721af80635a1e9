package org.guildhall.catalog.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.catalog.service.SitemapEntry;
import org.guildhall.catalog.service.SitemapService;
import org.guildhall.shared.service.Settings;

/**
 * {@code /sitemap.xml} names the parts, {@code /sitemap/places.xml} and {@code
 * /sitemap/listings-<id>.xml}. Slugs and ids hold nothing that XML would read as markup.
 */
@WebServlet(
    name = "sitemap",
    urlPatterns = {"/sitemap.xml", "/sitemap/*"})
public class SitemapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final Pattern LISTINGS =
      Pattern.compile("/listings-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.xml");

  @Inject transient SitemapService sitemap;
  @Inject transient Settings settings;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var part = request.getPathInfo();
    var listings = LISTINGS.matcher(part == null ? "" : part);
    response.setContentType("application/xml;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=3600");
    if (part == null) {
      writeIndex(response.getWriter());
    } else if (part.equals("/places.xml")) {
      write(response.getWriter(), sitemap.places());
    } else if (listings.matches()) {
      write(response.getWriter(), sitemap.listings(UUID.fromString(listings.group(1))));
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void writeIndex(PrintWriter out) {
    out.printf(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<sitemapindex xmlns=\"%s\">%n", NAMESPACE);
    out.printf("<sitemap><loc>%s/sitemap/places.xml</loc></sitemap>%n", settings.baseUrl());
    for (var after : sitemap.parts()) {
      out.printf(
          "<sitemap><loc>%s/sitemap/listings-%s.xml</loc></sitemap>%n", settings.baseUrl(), after);
    }
    out.println("</sitemapindex>");
  }

  private void write(PrintWriter out, List<SitemapEntry> entries) {
    out.printf("<?xml version=\"1.0\" encoding=\"UTF-8\"?>%n<urlset xmlns=\"%s\">%n", NAMESPACE);
    for (var entry : entries) {
      out.printf("<url><loc>%s%s</loc>", settings.baseUrl(), entry.path());
      if (entry.changedAt() != null) {
        out.printf("<lastmod>%s</lastmod>", entry.changedAt());
      }
      out.println("</url>");
    }
    out.println("</urlset>");
  }
}
