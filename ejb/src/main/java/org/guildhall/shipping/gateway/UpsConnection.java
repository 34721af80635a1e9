package org.guildhall.shipping.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.guildhall.shared.gateway.TokenConnection;
import org.guildhall.shared.service.Settings;

/** The connection to UPS. */
@ApplicationScoped
public class UpsConnection {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final TokenConnection connection = new TokenConnection(PATIENCE);

  @Inject Settings settings;
  @Inject Clock clock;

  URI address(String path) {
    return URI.create(settings.text("GUILDHALL_CARRIER_BASE_URL", "http://localhost:8090") + path);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    var client =
        new TokenConnection.Client(
            address("/security/v1/oauth/token"),
            settings.text("GUILDHALL_UPS_CLIENT_ID", "guildhall"),
            settings.text("GUILDHALL_UPS_CLIENT_SECRET", "sandbox"));
    return connection.send(request, client, clock);
  }
}
