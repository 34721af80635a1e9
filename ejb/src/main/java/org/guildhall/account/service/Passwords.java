package org.guildhall.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.guildhall.account.entity.SecretHash;
import org.guildhall.shared.service.Settings;
import org.wildfly.security.password.Password;
import org.wildfly.security.password.PasswordFactory;
import org.wildfly.security.password.WildFlyElytronPasswordProvider;
import org.wildfly.security.password.interfaces.BCryptPassword;
import org.wildfly.security.password.spec.EncryptablePasswordSpec;
import org.wildfly.security.password.spec.IteratedSaltedPasswordAlgorithmSpec;
import org.wildfly.security.password.util.ModularCrypt;

/** Hashes passwords with bcrypt and compares them, in the same time whether there is one or not. */
@ApplicationScoped
public class Passwords {
  /** The least cost of production (OWASP); tests take a lower one or they would only hash. */
  static final int PRODUCTION_COST = 12;

  /** What bcrypt reads; it would silently ignore the rest. */
  private static final int READ_BYTES = 72;

  private final SecureRandom random = new SecureRandom();
  @Inject Settings settings;
  private PasswordFactory factory;
  private int cost;
  private String nobody;

  @PostConstruct
  void prepare() {
    cost = settings.number("GUILDHALL_BCRYPT_COST", PRODUCTION_COST);
    if (settings.isProduction() && cost < PRODUCTION_COST) {
      throw new IllegalStateException(
          "GUILDHALL_BCRYPT_COST is " + cost + "; production needs at least " + PRODUCTION_COST);
    }
    try {
      factory =
          PasswordFactory.getInstance(
              BCryptPassword.ALGORITHM_BCRYPT, WildFlyElytronPasswordProvider.getInstance());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Elytron brings bcrypt", e);
    }
    nobody = hash(SecretHash.newSecret());
  }

  public int cost() {
    return cost;
  }

  /** The password as it is kept, for example {@code $2a$12$…}. */
  public String hash(String password) {
    var salt = new byte[BCryptPassword.BCRYPT_SALT_SIZE];
    random.nextBytes(salt);
    var spec =
        new EncryptablePasswordSpec(
            read(password), new IteratedSaltedPasswordAlgorithmSpec(cost, salt));
    try {
      return ModularCrypt.encodeAsString(factory.generatePassword(spec));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("cannot hash", e);
    }
  }

  /** True when the password is the one behind the hash; a null hash costs the same and is false. */
  public boolean matches(String password, String hash) {
    var known = hash != null;
    try {
      Password kept = factory.translate(ModularCrypt.decode(known ? hash : nobody));
      return factory.verify(kept, read(password)) && known;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a password hash of an account is not readable", e);
    }
  }

  private static char[] read(String password) {
    var bytes = password.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= READ_BYTES
        ? password.toCharArray()
        : SecretHash.of(password).toCharArray();
  }
}
