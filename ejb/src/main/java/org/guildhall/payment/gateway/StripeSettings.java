package org.guildhall.payment.gateway;

import com.stripe.StripeClient;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Settings;

/**
 * Where Stripe is and with which keys; by default the sandbox. In production the sandbox's keys are
 * refused at start, so that nobody sells for play money.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@PermitAll
public class StripeSettings {
  private static final int CONNECT_MILLIS = 2_000;
  private static final int READ_MILLIS = 10_000;
  static final String SANDBOX_KEY = "sk_test_guildhall";
  static final String SANDBOX_SECRET = "whsec_guildhall";

  @Inject Settings settings;

  @PostConstruct
  void refuseSandboxInProduction() {
    if (settings.isProduction()
        && (SANDBOX_KEY.equals(key()) || SANDBOX_SECRET.equals(webhookSecret()))) {
      throw new IllegalStateException(
          "production mode needs its own GUILDHALL_STRIPE_KEY and GUILDHALL_STRIPE_WEBHOOK_SECRET");
    }
  }

  /** A client of that Stripe; seconds, not minutes, are waited for it. */
  public StripeClient client() {
    return StripeClient.builder()
        .setApiKey(key())
        .setApiBase(baseUrl())
        .setConnectTimeout(CONNECT_MILLIS)
        .setReadTimeout(READ_MILLIS)
        .setMaxNetworkRetries(1)
        .build();
  }

  public String baseUrl() {
    return settings.text("GUILDHALL_STRIPE_BASE_URL", "http://localhost:8090");
  }

  public String key() {
    return settings.text("GUILDHALL_STRIPE_KEY", SANDBOX_KEY);
  }

  /** Events of makers' accounts come from an endpoint of their own, with its own secret. */
  public String connectWebhookSecret() {
    return settings.text("GUILDHALL_STRIPE_CONNECT_WEBHOOK_SECRET", webhookSecret());
  }

  public String webhookSecret() {
    return settings.text("GUILDHALL_STRIPE_WEBHOOK_SECRET", SANDBOX_SECRET);
  }
}
