package org.guildhall.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The settings of this installation: {@code GUILDHALL_…} from the environment, else the system
 * property of the same name in lower case with dots, else the default of the local run.
 */
@ApplicationScoped
public class Settings {

  /** True in production, where defaults of the local run are refused. */
  public boolean isProduction() {
    return "production".equals(text("GUILDHALL_MODE", "local"));
  }

  /** Where shoppers reach the market, without a slash at the end. */
  public String baseUrl() {
    return text("GUILDHALL_BASE_URL", "http://localhost:8080");
  }

  /** Where the provider's payment page lies: Stripe's own, or that of a stand-in. */
  public String paymentPageOrigin() {
    var api = URI.create(text("GUILDHALL_STRIPE_BASE_URL", "http://localhost:8090"));
    return "api.stripe.com".equals(api.getHost())
        ? "https://checkout.stripe.com"
        : api.getScheme() + "://" + api.getAuthority();
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
