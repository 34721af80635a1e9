package org.guildhall.acceptance;

import java.nio.file.Path;
import org.guildhall.local.Market;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the market once for all tests of the run and stops it after the last. Tests take the
 * {@link Market}, or the {@link Sandbox} beside it, as a parameter. With {@code
 * -Dguildhall.attach=PORT_OFFSET} they meet a market that is running already.
 */
public final class OpenMarket implements BeforeAllCallback, ParameterResolver {
  private static final int PORT_OFFSET = Integer.getInteger("guildhall.attach", 2200);
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
    var type = parameter.getParameter().getType();
    return type.equals(Market.class) || type.equals(Sandbox.class);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType().equals(Market.class)
        ? market
        : new Sandbox(market.sandboxAddress());
  }

  /** The market of this run, for the classes that speak to it. */
  static Market market() {
    return market;
  }

  static Path checkout() {
    return Path.of(System.getProperty("guildhall.checkout", "../..")).toAbsolutePath().normalize();
  }

  private static final class Running implements AutoCloseable {
    Running() {
      market =
          Market.of(checkout())
              .data(Path.of("target/market").toAbsolutePath())
              .portOffset(PORT_OFFSET)
              .fresh(true)
              .fast()
              .build();
      if (Integer.getInteger("guildhall.attach") != null) {
        market.attach();
      } else {
        market.start();
      }
    }

    @Override
    public void close() {
      market.stop();
    }
  }
}
