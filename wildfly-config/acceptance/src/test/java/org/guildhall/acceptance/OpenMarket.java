package org.guildhall.acceptance;

import java.nio.file.Path;
import org.guildhall.local.Market;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the market once for all tests of the run and stops it after the last. Tests take the
 * {@link Market} as a parameter.
 */
public final class OpenMarket implements BeforeAllCallback, ParameterResolver {
  private static final int PORT_OFFSET = 2000;
  private static Market market;

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(ExtensionContext.Namespace.GLOBAL)
        .getOrComputeIfAbsent(Running.class, type -> new Running(), Running.class);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Market.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return market;
  }

  /** The market of this run, for the classes that speak to it. */
  static Market market() {
    return market;
  }

  static Path checkout() {
    return Path.of(System.getProperty("guildhall.checkout", "../..")).toAbsolutePath().normalize();
  }

  private static final class Running implements ExtensionContext.Store.CloseableResource {
    Running() {
      market =
          Market.of(checkout())
              .data(Path.of("target/market").toAbsolutePath())
              .portOffset(PORT_OFFSET)
              .fresh(true)
              .fast()
              .build();
      market.start();
    }

    @Override
    public void close() {
      market.stop();
    }
  }
}
