package org.guildhall.sandbox.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.guildhall.sandbox.http.Answer;
import org.guildhall.sandbox.http.Handler;
import org.guildhall.sandbox.http.Router;
import org.guildhall.sandbox.http.Templates;

/** The page that links everything, and the style of all pages. */
public final class StartPage {

  private static final String STYLE = "/org/guildhall/sandbox/page/sandbox.css";

  private final Templates templates;
  private final Map<String, String> facts;

  /** The facts are shown as they are, by name. */
  public StartPage(Templates templates, Map<String, String> facts) {
    this.templates = templates;
    this.facts = facts;
  }

  public void register(Router<Handler> router) {
    router.on("GET", "/", request -> page()).on("GET", "/sandbox.css", request -> style());
  }

  private Answer page() {
    return Answer.html(200, templates.render("control/start.ftlh", Map.of("facts", facts)));
  }

  private static Answer style() {
    try (InputStream stream = StartPage.class.getResourceAsStream(STYLE)) {
      return Answer.of(200, "text/css", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
