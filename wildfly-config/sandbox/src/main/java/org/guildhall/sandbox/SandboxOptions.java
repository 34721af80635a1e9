package org.guildhall.sandbox;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** How a sandbox is set up: the options of the command line, each with a default, and a clock. */
public final class SandboxOptions {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("http-port", "8090"),
          Map.entry("smtp-port", "2525"),
          Map.entry("bind", "127.0.0.1"),
          Map.entry("public-url", ""),
          Map.entry("state-dir", ""),
          Map.entry("webhook-url", "http://localhost:8080/hooks/stripe"),
          Map.entry("webhook-secret", "whsec_guildhall"),
          Map.entry("secret-key", "sk_test_guildhall"),
          Map.entry("paypal-webhook-url", "http://localhost:8080/hooks/paypal"),
          Map.entry("paypal-webhook-id", "GUILDHALLWEBHOOK1"),
          Map.entry("paypal-client-id", "guildhall-client"),
          Map.entry("paypal-client-secret", "guildhall-secret"),
          Map.entry("paypal-settle-seconds", "10"),
          Map.entry("carrier-client-id", ""),
          Map.entry("carrier-client-secret", ""),
          Map.entry("carrier-step-seconds", "30"),
          Map.entry("refund-settle-seconds", "10"),
          Map.entry("payout-settle-seconds", "10"),
          Map.entry("dispute-settle-seconds", "5"),
          Map.entry("market-url", "http://localhost:8080"));

  private final Map<String, String> values = new HashMap<>(DEFAULTS);
  private Clock clock = Clock.systemUTC();

  /** Reads {@code --name=value}; refuses unknown names. */
  public static SandboxOptions parse(String... arguments) {
    SandboxOptions options = new SandboxOptions();
    for (String argument : arguments) {
      int equals = argument.indexOf('=');
      if (!argument.startsWith("--") || equals < 0) {
        throw new IllegalArgumentException("Expected --name=value, not " + argument);
      }
      options.with(argument.substring(2, equals), argument.substring(equals + 1));
    }
    return options;
  }

  /** Free ports and no state: what a test wants. */
  public static SandboxOptions forTests() {
    return new SandboxOptions()
        .with("http-port", "0")
        .with("smtp-port", "0")
        .with("webhook-url", "")
        .with("paypal-webhook-url", "")
        .with("carrier-step-seconds", "0");
  }

  public SandboxOptions with(String name, String value) {
    if (!DEFAULTS.containsKey(name)) {
      throw new IllegalArgumentException(
          "Unknown option --"
              + name
              + "; known are "
              + DEFAULTS.keySet().stream().sorted().toList());
    }
    values.put(name, value);
    return this;
  }

  public SandboxOptions with(Clock otherClock) {
    this.clock = otherClock;
    return this;
  }

  Clock clock() {
    return clock;
  }

  String text(String name) {
    return values.get(name);
  }

  Optional<String> optional(String name) {
    return Optional.of(values.get(name)).filter(value -> !value.isEmpty());
  }

  int number(String name) {
    try {
      return Integer.parseInt(values.get(name));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException("--" + name + " must be a whole number", notANumber);
    }
  }

  Duration seconds(String name) {
    return Duration.ofSeconds(number(name));
  }

  Optional<Path> stateFolder() {
    return optional("state-dir").map(Path::of);
  }

  /** Refuses an address that other machines could reach. */
  InetAddress address() {
    try {
      InetAddress address = InetAddress.getByName(text("bind"));
      if (!address.isLoopbackAddress()) {
        throw new IllegalArgumentException(
            "--bind=" + text("bind") + ": the sandbox listens on the loopback address only");
      }
      return address;
    } catch (UnknownHostException unknown) {
      throw new IllegalArgumentException("--bind=" + text("bind") + " is no address", unknown);
    }
  }
}
