package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walker itself: a good page passes, and each bad page is caught for what it does. */
class PageRulesAreStrictTest {
  private static final Path PAGES = Path.of("src/test/resources/pages");

  @Test
  void letsAGoodPagePass() {
    assertThat(Webapp.rules().breaches(Page.read(PAGES.resolve("good.xhtml")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "inline-style, 3: inline style",
    "inline-script, 3: inline script",
    "inline-handler, 3: inline handler onclick",
    "free-handler, 3: inline handler onclick",
    "literal-text, 3: literal text",
    "literal-attribute, 3: literal text in alt",
    "literal-in-expression, 3: literal text",
    "literal-button, 3: literal text in value",
    "missing-key, 3: no text common.nobody_wrote_this",
    "missing-prefix, 3: no text nobody.",
    "unknown-tag, 3: no such tag nothing",
    "undeclared-attribute, 3: empty declares no color",
    "missing-attribute, 3: empty needs words",
    "composite-call, 5: function of cc.attrs outside h:outputText",
    "composite-undeclared, 5: attribute secret is not declared"
  })
  void catchesABadPage(String name, String breach) {
    var page = Page.read(PAGES.resolve("bad/" + name + ".xhtml"));
    assertThat(Webapp.rules().breaches(page)).containsExactly(breach);
  }
}
