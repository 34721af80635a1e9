package org.guildhall.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The payment provider's hand: events signed as it signs them, at any time and however often. */
final class Events {
  private static final String SECRET = "whsec_guildhall";
  private final URI hook;
  private final HttpClient http = HttpClient.newHttpClient();

  Events(URI market) {
    this.hook = market.resolve("/hooks/stripe");
  }

  /** Sends the body with the signature it would have at that second; the status of the answer. */
  int send(String body, long signedAt) {
    return send(body, "t=" + signedAt + ",v1=" + signature(signedAt + "." + body));
  }

  int send(String body, String signature) {
    var request =
        HttpRequest.newBuilder(hook)
            .header("Content-Type", "application/json")
            .header("Stripe-Signature", signature)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String signature(String signed) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
