package org.guildhall.acceptance;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The people of one test; they leave when it is over. */
final class Visitors implements AutoCloseable {
  private final com.microsoft.playwright.Browser browser;
  private final URI market;
  private final List<Visitor> present = new ArrayList<>();

  Visitors(com.microsoft.playwright.Browser browser, URI market) {
    this.browser = browser;
    this.market = market;
  }

  Visitor one() {
    return here(Visitor.with(browser, market));
  }

  Visitor oneWithoutScript() {
    return here(Visitor.withoutScript(browser, market));
  }

  private Visitor here(Visitor visitor) {
    present.add(visitor);
    return visitor;
  }

  @Override
  public void close() {
    present.forEach(Visitor::close);
  }
}
