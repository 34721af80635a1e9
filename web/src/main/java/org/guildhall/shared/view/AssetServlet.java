package org.guildhall.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.shared.view.Assets.Asset;

/**
 * Sends {@code /assets/{revision}/{name}}; an older revision gets the newest file, not kept long.
 */
@WebServlet("/assets/*")
public class AssetServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Assets assets;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
    var slash = path.indexOf('/');
    var asset = assets.find(path.substring(slash + 1));
    if (slash < 0 || asset.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var current = assets.isCurrent(path.substring(0, slash));
    response.setHeader(
        "Cache-Control", current ? "public, max-age=31536000, immutable" : "public, max-age=60");
    send(asset.get(), request, response);
  }

  private static void send(Asset asset, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var accepted = request.getHeader("Accept-Encoding");
    var zip = asset.zipped() != null && accepted != null && accepted.contains("gzip");
    var body = zip ? asset.zipped() : asset.bytes();
    response.setContentType(asset.type());
    response.setContentLength(body.length);
    if (asset.zipped() != null) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    response.getOutputStream().write(body);
  }
}
