package org.guildhall.cart.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** A guest's cookie. Only its hash is kept, so that a copy of the database opens no cart. */
public record CartToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static CartToken random() {
    var bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return new CartToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 in lower-case hex. */
  public String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(value.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
