package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page of the WAR keeps the rules of pages. */
class PagesTest {
  private static final PageRules RULES = Webapp.rules();

  static List<Path> pages() {
    return Webapp.files(Webapp.ROOT, ".xhtml");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void keepsTheRules(Path page) {
    assertThat(RULES.breaches(Page.read(page))).as(page.toString()).isEmpty();
  }
}
