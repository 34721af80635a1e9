package org.guildhall.account.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.guildhall.account.entity.SigningKey;
import org.guildhall.account.entity.TokenRepository;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.MasterKey;

/** Makes, keeps and reads the keys that sign our tokens. One node makes a key, all use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SigningKeyService {
  private static final String PURPOSE = "signing-key";

  @Inject TokenRepository tokens;
  @Inject MasterKey master;
  @Inject Clock clock;

  /** The keys that are believed, with their private halves, the signing one first. */
  public List<ECKey> keys() {
    var now = clock.instant();
    var kept = tokens.signingKeys(now);
    if (kept.isEmpty() || !kept.get(0).isSigning(now)) {
      tokens.lockKeyMaking();
      kept = tokens.signingKeys(now);
      if (kept.isEmpty() || !kept.get(0).isSigning(now)) {
        tokens.add(make());
        kept = tokens.signingKeys(now);
      }
    }
    return kept.stream().map(this::read).toList();
  }

  private SigningKey make() {
    try {
      var now = clock.instant();
      var key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .keyID(Ids.at(now).toString())
              .generate();
      var sealed = master.seal(PURPOSE, key.toJSONString().getBytes(StandardCharsets.UTF_8));
      return SigningKey.create(
          key.getKeyID(), "ES256", key.toPublicJWK().toJSONString(), sealed, now);
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot make a signing key", e);
    }
  }

  private ECKey read(SigningKey kept) {
    try {
      var json = new String(master.open(PURPOSE, kept.getSealedPrivate()), StandardCharsets.UTF_8);
      return ECKey.parse(json);
    } catch (ParseException e) {
      throw new IllegalStateException("signing key " + kept.getKid() + " is not readable", e);
    }
  }
}
