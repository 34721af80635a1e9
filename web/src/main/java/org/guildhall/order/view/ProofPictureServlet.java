package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.media.gateway.MediaStore;
import org.guildhall.order.service.ProofPictureService;
import org.guildhall.shared.service.Refusal;

/**
 * Shows the picture of a round to its buyer, its maker and the office, and by a guest's signed
 * link; to all others it is not found. Nobody but who asked may keep it.
 */
@WebServlet("/proofs/*")
public class ProofPictureServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int WIDEST = 1600;
  private static final int SMALL = 640;
  private static final Pattern PICTURE =
      Pattern.compile("/(?:([^/]+)/)?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(-small)?\\.jpg");

  @Inject transient ProofPictureService pictures;
  @Inject transient MediaStore store;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = PICTURE.matcher(String.valueOf(request.getPathInfo()));
    var file = path.matches() ? file(path) : Optional.<Path>empty();
    response.setHeader("Cache-Control", "private, no-store");
    if (file.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setContentType("image/jpeg");
    response.setContentLengthLong(Files.size(file.get()));
    Files.copy(file.get(), response.getOutputStream());
  }

  private Optional<Path> file(Matcher path) {
    var token = path.group(1);
    var round = UUID.fromString(path.group(2));
    int wanted = path.group(3) == null ? WIDEST : SMALL;
    try {
      return store.findRestricted(
          token == null ? pictures.file(round, wanted) : pictures.file(token, round, wanted));
    } catch (RuntimeException e) {
      Refusal.in(e).orElseThrow(() -> e);
      return Optional.empty();
    }
  }
}
