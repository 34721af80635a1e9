package org.guildhall.search.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.search.service.SuggestionService;
import org.guildhall.shared.service.Json;

/** Answers {@code GET /search/suggest?q=} with a list of kind, text and path. */
@WebServlet(name = "suggest", urlPatterns = "/search/suggest")
public class SuggestServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient SuggestionService suggestions;
  @Inject transient Json json;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=60");
    response.getWriter().print(json.write(suggestions.suggest(request.getParameter("q"))));
  }
}
