package org.guildhall.shared.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one secret of an installation (GUILDHALL_MASTER_KEY, 32 bytes as Base64). It is never used
 * itself: each purpose has a key derived from it. Production refuses to start with the key of the
 * local run.
 */
@ApplicationScoped
public class MasterKey {
  /** For the local run only. */
  static final String LOCAL = "bG9jYWwtcnVuLW9ubHktbWFzdGVyLWtleS0zMmJ5dGU=";

  private static final int BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject Settings settings;
  private byte[] key;

  @PostConstruct
  void read() {
    var text =
        settings.isProduction()
            ? settings.required("GUILDHALL_MASTER_KEY")
            : settings.text("GUILDHALL_MASTER_KEY", LOCAL);
    if (settings.isProduction() && text.equals(LOCAL)) {
      throw new IllegalStateException(
          "GUILDHALL_MASTER_KEY is the key of the local run; make one of your own:"
              + " openssl rand -base64 32");
    }
    key = Base64.getDecoder().decode(text);
    if (key.length != BYTES) {
      throw new IllegalStateException("GUILDHALL_MASTER_KEY must be 32 bytes as Base64");
    }
  }

  /** Refuses (by not coming to life) a key that is missing, malformed or not fit for production. */
  public void requireUsable() {
    sign("start", "start");
  }

  /** A signature of the text that only this installation can make, fit for an address. */
  public String sign(String purpose, String text) {
    var signature = hmac(derive("sign:" + purpose), text.getBytes(StandardCharsets.UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
  }

  /** Encrypts for keeping; only {@link #open} with the same purpose reads it again. */
  public String seal(String purpose, byte[] plain) {
    var nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    var sealed = crypt(Cipher.ENCRYPT_MODE, purpose, nonce, plain);
    var all = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
    return Base64.getEncoder().encodeToString(all);
  }

  /** Reads what {@link #seal} wrote; refuses what was changed or sealed with another key. */
  public byte[] open(String purpose, String sealed) {
    var all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
    var nonce = new byte[NONCE_BYTES];
    all.get(nonce);
    var rest = new byte[all.remaining()];
    all.get(rest);
    return crypt(Cipher.DECRYPT_MODE, purpose, nonce, rest);
  }

  private byte[] crypt(int mode, String purpose, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode,
          new SecretKeySpec(derive("seal:" + purpose), "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot seal or open for " + purpose, e);
    }
  }

  private byte[] derive(String purpose) {
    return hmac(key, purpose.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] text) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }
}
