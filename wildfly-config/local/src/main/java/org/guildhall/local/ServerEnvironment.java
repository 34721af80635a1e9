package org.guildhall.local;

import java.util.HashMap;
import java.util.Map;

/**
 * What the server of a local run is told about its surroundings. Names of outside services are
 * defaults: what the person's own environment says (a real Stripe key, say) goes before.
 */
final class ServerEnvironment {
  /** For the local run only; in production mode the market refuses to start with it. */
  private static final String LOCAL_MASTER_KEY = "bG9jYWwtcnVuLW9ubHktbWFzdGVyLWtleS0zMmJ5dGU=";

  private ServerEnvironment() {}

  static Map<String, String> of(
      Database database, Folders folders, Ports ports, Map<String, String> extra) {
    var sandbox = "http://localhost:" + ports.sandbox();
    var environment = new HashMap<String, String>();
    environment.put("GUILDHALL_MODE", "local");
    environment.put("GUILDHALL_BASE_URL", "http://localhost:" + ports.http());
    environment.put("GUILDHALL_STRIPE_BASE_URL", sandbox);
    environment.put("GUILDHALL_STRIPE_KEY", "sk_test_guildhall");
    environment.put("GUILDHALL_STRIPE_WEBHOOK_SECRET", "whsec_guildhall");
    environment.put("GUILDHALL_PAYPAL_BASE_URL", sandbox);
    environment.put("GUILDHALL_CARRIER_BASE_URL", sandbox);
    environment.put("GUILDHALL_CARRIER_POLL_SECONDS", "5");
    environment.put("GUILDHALL_MASTER_KEY", LOCAL_MASTER_KEY);
    environment.put("SMTP_HOST", "localhost");
    environment.put("SMTP_PORT", String.valueOf(ports.smtp()));
    environment.keySet().removeAll(System.getenv().keySet());
    environment.put("GUILDHALL_MEDIA_DIR", folders.media().toString());
    environment.put("GUILDHALL_INDEX_DIR", folders.index().toString());
    environment.put("GUILDHALL_CLUSTER_HOSTS", "127.0.0.1[%d]".formatted(ports.cluster()));
    environment.putAll(database.environment());
    environment.putAll(extra);
    return environment;
  }
}
