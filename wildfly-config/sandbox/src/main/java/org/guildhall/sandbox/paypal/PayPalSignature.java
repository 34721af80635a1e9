package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.CRC32;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.Table;

/**
 * Signs events as PayPal does: over transmission id, time, webhook id and the body's checksum. The
 * key is made up at the first start and kept, so that signatures outlive a restart.
 */
final class PayPalSignature {

  static final String ALGORITHM = "SHA256withRSA";

  private static final String KEY = "key";
  private static final int BITS = 2048;

  private final PrivateKey privateKey;
  private final PublicKey publicKey;
  private final String webhookId;
  private final String certificate;
  private final Clock clock;

  /** The certificate's address is only named in the headers. */
  PayPalSignature(Table keys, String webhookId, String certificate, Clock clock) {
    this.webhookId = webhookId;
    this.certificate = certificate;
    this.clock = clock;
    ObjectNode row = keys.get(KEY).orElseGet(() -> newKey(keys));
    try {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      privateKey = factory.generatePrivate(new PKCS8EncodedKeySpec(bytes(row, "private")));
      publicKey = factory.generatePublic(new X509EncodedKeySpec(bytes(row, "public")));
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("The kept key cannot be read", cause);
    }
  }

  /** The headers of one transmission. */
  Map<String, String> headers(String body) {
    String id = UUID.randomUUID().toString();
    String time = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("User-Agent", "PayPal/AUHD-1.0 (Guildhall sandbox)");
    headers.put("PAYPAL-TRANSMISSION-ID", id);
    headers.put("PAYPAL-TRANSMISSION-TIME", time);
    headers.put("PAYPAL-TRANSMISSION-SIG", sign(signed(id, time, webhookId, body)));
    headers.put("PAYPAL-CERT-URL", certificate);
    headers.put("PAYPAL-AUTH-ALGO", ALGORITHM);
    return headers;
  }

  /** Whether a transmission, as its receiver tells it, came from here and was not changed. */
  boolean verifies(ObjectNode told) {
    String text =
        signed(
            told.path("transmission_id").asText(),
            told.path("transmission_time").asText(),
            told.path("webhook_id").asText(),
            Json.compact(told.path("webhook_event")));
    return told.path("webhook_id").asText().equals(webhookId)
        && told.path("auth_algo").asText().equals(ALGORITHM)
        && told.path("cert_url").asText().equals(certificate)
        && isSigned(text, told.path("transmission_sig").asText());
  }

  /** The public key in PEM. */
  String pem() {
    String lines =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(publicKey.getEncoded());
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }

  private static String signed(String id, String time, String webhook, String body) {
    CRC32 sum = new CRC32();
    sum.update(body.getBytes(StandardCharsets.UTF_8));
    return id + "|" + time + "|" + webhook + "|" + sum.getValue();
  }

  private String sign(String text) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initSign(privateKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(signature.sign());
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("No " + ALGORITHM, cause);
    }
  }

  private boolean isSigned(String text, String given) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(publicKey);
      signature.update(text.getBytes(StandardCharsets.UTF_8));
      return signature.verify(Base64.getDecoder().decode(given));
    } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
      return false;
    }
  }

  private static ObjectNode newKey(Table keys) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(BITS);
      KeyPair pair = generator.generateKeyPair();
      ObjectNode row =
          Json.object()
              .put("private", Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()))
              .put("public", Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
      keys.put(KEY, row);
      return row;
    } catch (GeneralSecurityException cause) {
      throw new IllegalStateException("No RSA", cause);
    }
  }

  private static byte[] bytes(ObjectNode row, String name) {
    return Base64.getDecoder().decode(row.path(name).asText());
  }
}
