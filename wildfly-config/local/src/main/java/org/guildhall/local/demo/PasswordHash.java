package org.guildhall.local.demo;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** bcrypt as the server writes it: {@code $2a$<cost>$…}. */
final class PasswordHash {
  private static final SecureRandom RANDOM = new SecureRandom();

  private PasswordHash() {}

  static String of(String password, int cost) {
    var salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    RANDOM.nextBytes(salt);
    try {
      var factory =
          PasswordFactory.getInstance(
              BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
      var spec =
          new EncryptablePasswordSpec(
              password.toCharArray(), new IteratedSaltedPasswordAlgorithmSpec(cost, salt));
      return ModularCrypt.encodeAsString(factory.generatePassword(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("bcrypt is missing", e);
    }
  }

  /** The hash of a password nobody has ever seen: the account cannot sign in. */
  static String ofNobodysPassword(int cost) {
    var secret = new byte[32];
    RANDOM.nextBytes(secret);
    return of(Base64.getEncoder().encodeToString(secret), cost);
  }
}
