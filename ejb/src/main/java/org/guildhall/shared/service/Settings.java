package org.guildhall.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The settings of this installation: {@code GUILDHALL_…} from the environment, else the system
 * property of the same name in lower case with dots, else the default of the local run.
 */
@ApplicationScoped
public class Settings {
  private static final String SANDBOX = "http://localhost:8090";

  /** True in production, where defaults of the local run are refused. */
  public boolean isProduction() {
    return "production".equals(text("GUILDHALL_MODE", "local"));
  }

  /** Where shoppers reach the market, without a slash at the end. */
  public String baseUrl() {
    return text("GUILDHALL_BASE_URL", "http://localhost:8080");
  }

  /** Where PayPal's API is. */
  public String paypalBaseUrl() {
    return text("GUILDHALL_PAYPAL_BASE_URL", SANDBOX);
  }

  /** Where the providers' payment pages lie: their own, or those of a stand-in. */
  public Set<String> paymentPageOrigins() {
    var origins = new LinkedHashSet<String>();
    origins.add(pageOrigin(text("GUILDHALL_STRIPE_BASE_URL", SANDBOX)));
    origins.add(pageOrigin(paypalBaseUrl()));
    return origins;
  }

  private static String pageOrigin(String apiAddress) {
    var api = URI.create(apiAddress);
    return switch (String.valueOf(api.getHost())) {
      case "api.stripe.com" -> "https://checkout.stripe.com";
      case "api-m.paypal.com" -> "https://www.paypal.com";
      case "api-m.sandbox.paypal.com" -> "https://www.sandbox.paypal.com";
      default -> api.getScheme() + "://" + api.getAuthority();
    };
  }

  public Path mediaFolder() {
    return Path.of(
        text("GUILDHALL_MEDIA_DIR", System.getProperty("jboss.server.data.dir", ".") + "/media"));
  }

  public Path indexFolder() {
    return Path.of(
        text("GUILDHALL_INDEX_DIR", System.getProperty("jboss.server.data.dir", ".") + "/index"));
  }

  /** A setting that must be there; the server does not start without it. */
  public String required(String name) {
    return find(name)
        .orElseThrow(() -> new IllegalStateException("setting " + name + " is missing"));
  }

  public String text(String name, String fallback) {
    return find(name).orElse(fallback);
  }

  public int number(String name, int fallback) {
    return find(name).map(Integer::parseInt).orElse(fallback);
  }

  private static Optional<String> find(String name) {
    var value = System.getenv(name);
    if (value == null || value.isBlank()) {
      value = System.getProperty(name.toLowerCase().replace('_', '.'));
    }
    return Optional.ofNullable(value).filter(v -> !v.isBlank());
  }
}
