package org.guildhall.media.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import org.guildhall.media.gateway.MediaStore;

/**
 * Serves {@code /media/<hash>-<width>.jpg|webp}. A name always means the same bytes, so whoever has
 * them may keep them; any other name is not found, at once and without a page.
 */
@WebServlet(name = "media", urlPatterns = "/media/*")
public class MediaServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient MediaStore store;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    var name = path == null ? "" : path.substring(1);
    var file = store.find(name);
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      response.setHeader("Cache-Control", "no-store");
      return;
    }
    var tag = '"' + name + '"';
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("ETag", tag);
    if (tag.equals(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType(name.endsWith(".webp") ? "image/webp" : "image/jpeg");
    response.setContentLengthLong(Files.size(file.get()));
    Files.copy(file.get(), response.getOutputStream());
  }
}
