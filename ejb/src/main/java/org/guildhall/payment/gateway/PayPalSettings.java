package org.guildhall.payment.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Settings;

/**
 * Where PayPal is and who we are there; by default the sandbox. In production PayPal is offered
 * once it has credentials of its own, and the sandbox's are refused at start.
 */
@Singleton
@Startup
@Lock(LockType.READ)
@PermitAll
public class PayPalSettings {
  static final String SANDBOX_CLIENT = "guildhall-client";
  static final String SANDBOX_SECRET = "guildhall-secret";
  static final String SANDBOX_WEBHOOK = "GUILDHALLWEBHOOK1";

  @Inject Settings settings;

  @PostConstruct
  void refuseSandboxInProduction() {
    if (settings.isProduction()
        && (SANDBOX_CLIENT.equals(clientId()) || SANDBOX_WEBHOOK.equals(webhookId()))) {
      throw new IllegalStateException(
          "production mode needs its own GUILDHALL_PAYPAL_CLIENT_ID and"
              + " GUILDHALL_PAYPAL_WEBHOOK_ID");
    }
  }

  /** Whether we are known there. */
  public boolean isComplete() {
    return !clientId().isEmpty() && !clientSecret().isEmpty() && !webhookId().isEmpty();
  }

  public String baseUrl() {
    return settings.paypalBaseUrl();
  }

  public String clientId() {
    return orSandbox("GUILDHALL_PAYPAL_CLIENT_ID", SANDBOX_CLIENT);
  }

  public String clientSecret() {
    return orSandbox("GUILDHALL_PAYPAL_CLIENT_SECRET", SANDBOX_SECRET);
  }

  /** The id PayPal gave our webhook; its events are signed for it. */
  public String webhookId() {
    return orSandbox("GUILDHALL_PAYPAL_WEBHOOK_ID", SANDBOX_WEBHOOK);
  }

  private String orSandbox(String name, String sandbox) {
    return settings.text(name, settings.isProduction() ? "" : sandbox);
  }
}
