package org.guildhall.account.service;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.Settings;

/**
 * Access tokens: JSON Web Tokens signed with ES256 and good for ten minutes. A token names the
 * account and the version of its credentials; what the account may do is not believed from it.
 */
@ApplicationScoped
public class AccessTokens {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final JOSEObjectType TYPE = new JOSEObjectType("at+jwt");
  private static final String VERSION = "cv";

  /** Two servers' clocks may differ by this much. */
  private static final Duration SKEW = Duration.ofSeconds(30);

  @Inject SigningKeys keys;
  @Inject Settings settings;
  @Inject Clock clock;

  /** What a valid token says. */
  public record Claims(SignedIn signedIn, Audience audience) {}

  /** A token for the account on one surface. */
  public String issue(SignedIn signedIn, Audience audience) {
    var now = clock.instant();
    var key = keys.signing();
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(settings.baseUrl())
            .subject(signedIn.accountId().toString())
            .audience(audience.word())
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(Ids.at(now).toString())
            .claim(VERSION, signedIn.credentialsVersion())
            .build();
    var header = new JWSHeader.Builder(JWSAlgorithm.ES256).type(TYPE).keyID(key.getKeyID()).build();
    var token = new SignedJWT(header, claims);
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign a token", e);
    }
    return token.serialize();
  }

  /** What the token says, or nothing if it is not ours, not for us or too old. */
  public Optional<Claims> read(String text) {
    try {
      var token = SignedJWT.parse(text);
      return isOurs(token) ? claims(token.getJWTClaimsSet()) : Optional.empty();
    } catch (ParseException | JOSEException | IllegalArgumentException e) {
      return Optional.empty(); // whatever else it is, it is not a token of ours
    }
  }

  private boolean isOurs(SignedJWT token) throws JOSEException {
    var header = token.getHeader();
    if (!JWSAlgorithm.ES256.equals(header.getAlgorithm()) || !TYPE.equals(header.getType())) {
      return false;
    }
    var key = keys.believed(header.getKeyID());
    return key.isPresent() && token.verify(new ECDSAVerifier(key.get().toECPublicKey()));
  }

  private Optional<Claims> claims(JWTClaimsSet set) throws ParseException {
    if (!settings.baseUrl().equals(set.getIssuer())
        || set.getAudience().size() != 1
        || !isOfNow(set.getIssueTime().toInstant(), set.getExpirationTime().toInstant())) {
      return Optional.empty();
    }
    var signedIn = new SignedIn(UUID.fromString(set.getSubject()), set.getIntegerClaim(VERSION));
    var audience = Audience.valueOf(set.getAudience().get(0).toUpperCase(java.util.Locale.ROOT));
    return Optional.of(new Claims(signedIn, audience));
  }

  private boolean isOfNow(Instant issued, Instant expires) {
    var now = clock.instant();
    return now.isBefore(expires) && !issued.isAfter(now.plus(SKEW));
  }
}
