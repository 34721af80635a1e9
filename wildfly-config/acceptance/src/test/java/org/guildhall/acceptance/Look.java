package org.guildhall.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Looks at the pages of a walk: a picture of each at both widths into target/screenshots, and what
 * axe finds serious there.
 */
final class Look {
  private static final Set<String> SERIOUS = Set.of("serious", "critical");
  private static final List<Integer> WIDTHS = List.of(Visitor.WIDE, 390);
  private static final int HEIGHT = 900;
  private static final Path FOLDER = Path.of("target/screenshots");
  private static final String SHOW_LAZY_PICTURES =
      """
      async () => {
        const pictures = [...document.images];
        pictures.forEach(picture => picture.loading = 'eager');
        await Promise.all(pictures.map(picture => picture.decode().catch(() => null)));
      }
      """;

  private final List<String> findings = new ArrayList<>();
  private int count;

  void at(Visitor visitor, String name) {
    count++;
    for (var width : WIDTHS) {
      look(visitor.page(), "%02d-%s-%d".formatted(count, name, width), width);
    }
    visitor.page().setViewportSize(Visitor.WIDE, HEIGHT);
  }

  /** What was found on all pages so far, one line each. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  private void look(Page page, String picture, int width) {
    page.setViewportSize(width, HEIGHT);
    page.evaluate(SHOW_LAZY_PICTURES);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(picture + ".png")).setFullPage(true));
    new AxeBuilder(page)
        .analyze().getViolations().stream()
            .filter(rule -> SERIOUS.contains(rule.getImpact()))
            .forEach(rule -> findings.add(picture + ": " + words(rule)));
    var wider =
        (Integer) page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    if (wider > 0) {
      findings.add(picture + ": the page is " + wider + " px wider than the screen");
    }
  }

  private static String words(Rule rule) {
    return rule.getId() + " " + rule.getHelp() + " " + rule.getNodes().get(0).getTarget();
  }
}
