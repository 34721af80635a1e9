package org.guildhall.acceptance;

import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives a test its {@link Visitors}; one browser serves the whole run. */
public final class Browsing implements ParameterResolver {

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Visitors.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    var running =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(Running.class, type -> new Running(), Running.class);
    var visitors = new Visitors(running.browser, OpenMarket.market().address());
    context.getStore(ExtensionContext.Namespace.create(Browsing.class)).put("visitors", visitors);
    return visitors;
  }

  private static final class Running implements AutoCloseable {
    private final Playwright playwright = Browser.playwright();
    private final com.microsoft.playwright.Browser browser = Browser.launch(playwright);

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }
}
