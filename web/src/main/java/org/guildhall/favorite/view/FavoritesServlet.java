package org.guildhall.favorite.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.favorite.entity.FavoriteTarget;
import org.guildhall.favorite.entity.FavoriteTarget.Kind;
import org.guildhall.favorite.service.FavoriteService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.rest.Problem;
import org.guildhall.shared.rest.Problems;
import org.guildhall.shared.service.Json;
import org.guildhall.shared.service.Refusal;

/**
 * {@code GET /favorites/mine} tells a script what to fill; {@code POST /favorites/items} with
 * {@code product} or {@code shop}, and {@code drop}, changes it. A form is led on to the page of
 * favorites, a script hears that it is done.
 */
@WebServlet(
    name = "favorites",
    urlPatterns = {"/favorites/mine", "/favorites/items"})
public class FavoritesServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/favorites";

  @Inject transient FavoriteService favorites;
  @Inject transient FavoriteCookie cookie;
  @Inject transient Json json;

  /** The ids of what is kept. */
  public record Mine(List<UUID> products, List<UUID> shops) {}

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!request.getServletPath().endsWith("/mine")) {
      response.sendRedirect(request.getContextPath() + PAGE);
      return;
    }
    var kept = favorites.kept(cookie.token(response));
    response.setContentType("application/json;charset=UTF-8");
    response.getWriter().print(json.write(new Mine(ids(kept, Kind.PRODUCT), ids(kept, Kind.SHOP))));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var target = target(request);
    if (target.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean drop = request.getParameter("drop") != null;
    try {
      change(target.get(), drop, response);
    } catch (RuntimeException e) {
      refuse(Refusal.in(e).orElseThrow(() -> e), request, response);
      return;
    }
    if (isScript(request)) {
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    } else {
      lead(request, response, PAGE + (drop ? "?said=favorite.dropped" : "?said=favorite.kept"));
    }
  }

  private void change(FavoriteTarget target, boolean drop, HttpServletResponse response) {
    var token = cookie.token(response);
    if (drop) {
      favorites.drop(token, target);
    } else {
      favorites.keep(token, target).ifPresent(made -> cookie.keep(made, response));
    }
  }

  /** A full list says so on its own page; all else is the page of its status. */
  private static void refuse(
      BusinessException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (isScript(request)) {
      Problems.send(response, Problem.of(refusal));
    } else if (refusal.error().status() == HttpServletResponse.SC_CONFLICT) {
      lead(request, response, PAGE);
    } else {
      response.sendError(refusal.error().status());
    }
  }

  private static void lead(HttpServletRequest request, HttpServletResponse response, String path) {
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader("Location", request.getContextPath() + path);
  }

  private static boolean isScript(HttpServletRequest request) {
    var accepted = request.getHeader("Accept");
    return accepted != null && accepted.startsWith("application/json");
  }

  private static Optional<FavoriteTarget> target(HttpServletRequest request) {
    return id(request.getParameter("product"))
        .map(FavoriteTarget::product)
        .or(() -> id(request.getParameter("shop")).map(FavoriteTarget::shop));
  }

  private static Optional<UUID> id(String text) {
    return text != null && text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  private static List<UUID> ids(List<FavoriteTarget> kept, Kind kind) {
    return kept.stream().filter(t -> t.kind() == kind).map(FavoriteTarget::id).toList();
  }
}
