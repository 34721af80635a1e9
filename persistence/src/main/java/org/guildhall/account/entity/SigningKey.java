package org.guildhall.account.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A key that signs our tokens, shared by all nodes; its private half is sealed. */
@Entity
public class SigningKey {
  /** A key signs for this long; then a new one takes over. */
  public static final Duration SIGNS_FOR = Duration.ofDays(30);

  /** What it signed is still believed for this long, much longer than any access token lives. */
  public static final Duration BELIEVED_AFTER = Duration.ofDays(1);

  @Id private String kid;
  private String algorithm;

  @JdbcTypeCode(SqlTypes.JSON)
  private String publicJwk;

  private String privateEnc;
  private Instant createdAt;
  private Instant retiresAt;

  protected SigningKey() {}

  public static SigningKey create(
      String kid, String algorithm, String publicJwk, String sealedPrivate, Instant when) {
    var key = new SigningKey();
    key.kid = kid;
    key.algorithm = algorithm;
    key.publicJwk = publicJwk;
    key.privateEnc = sealedPrivate;
    key.createdAt = when;
    key.retiresAt = when.plus(SIGNS_FOR).plus(BELIEVED_AFTER);
    return key;
  }

  public boolean isSigning(Instant when) {
    return when.isBefore(createdAt.plus(SIGNS_FOR));
  }

  public String getKid() {
    return kid;
  }

  public String getPublicJwk() {
    return publicJwk;
  }

  public String getSealedPrivate() {
    return privateEnc;
  }
}
