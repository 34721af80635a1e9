package org.guildhall.acceptance;

import com.microsoft.playwright.Page;

/** Hands on a keyboard: the tabulator key, letters, and enter. */
final class Keys {
  private static final int MOST_STEPS = 250;
  private static final String FOCUSED =
      "wanted => document.activeElement !== null && document.activeElement.matches(wanted)";
  private static final String SEEN =
      """
      () => {
        // a card draws the ring of its link around the whole card
        const looks = [null, '::after'].map(part => getComputedStyle(document.activeElement, part));
        return looks.some(look => look.outlineStyle !== 'none' || look.boxShadow !== 'none');
      }
      """;

  private final Page page;

  Keys(Page page) {
    this.page = page;
  }

  /** Steps forward until the focus is on the element, which must then be seen to have it. */
  Keys to(String selector) {
    for (var step = 0; step < MOST_STEPS; step++) {
      if (Boolean.TRUE.equals(page.evaluate(FOCUSED, selector))) {
        requireVisibleFocus(selector);
        return this;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError(
        "the tabulator key does not lead to " + selector + " at " + page.url());
  }

  Keys type(String text) {
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
    return this;
  }

  void enter() {
    page.keyboard().press("Enter");
  }

  private void requireVisibleFocus(String selector) {
    if (!Boolean.TRUE.equals(page.evaluate(SEEN))) {
      throw new AssertionError("the focus is not seen on " + selector + " at " + page.url());
    }
  }
}
