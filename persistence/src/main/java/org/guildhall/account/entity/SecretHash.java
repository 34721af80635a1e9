package org.guildhall.account.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Random secrets that travel by mail, cookie or client, and the hash by which they are found again.
 * They have 256 random bits, so that one round of SHA-256 is enough.
 */
public final class SecretHash {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  private SecretHash() {}

  /** A new secret, fit for an address. */
  public static String newSecret() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The hash of a secret; of nothing for null. */
  public static String of(String secret) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      var hash = digest.digest(String.valueOf(secret).getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
