package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AccessTokensTest {
  private final TickingClock clock = new TickingClock();
  private final SignedIn june = new SignedIn(UUID.randomUUID(), 3);
  private AccessTokens tokens;
  private ECKey key;

  @BeforeEach
  void build() throws JOSEException {
    key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
    tokens = tokens(key);
  }

  @Test
  void readsWhatItWrote() {
    var token = tokens.issue(june, Audience.SELLER);

    assertThat(tokens.read(token)).contains(new AccessTokens.Claims(june, Audience.SELLER));
  }

  @Test
  void believesATokenForTenMinutes() {
    var token = tokens.issue(june, Audience.STORE);
    clock.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(tokens.read(token)).isPresent();
    clock.pass(Duration.ofSeconds(1));
    assertThat(tokens.read(token)).isEmpty();
  }

  @Test
  void refusesATokenSignedWithAnotherKeyOfTheSameName() throws JOSEException {
    var stranger = tokens(new ECKeyGenerator(Curve.P_256).keyID("k1").generate());

    assertThat(tokens.read(stranger.issue(june, Audience.STORE))).isEmpty();
  }

  @Test
  void refusesATokenWhoseWordsWereChanged() {
    var parts = tokens.issue(june, Audience.STORE).split("\\.");
    var claims = new String(Base64.getUrlDecoder().decode(parts[1])).replace("store", "admin");
    var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes());

    assertThat(tokens.read(parts[0] + "." + forged + "." + parts[2])).isEmpty();
  }

  @Test
  void refusesATokenWithoutSignature() {
    assertThat(tokens.read(new PlainJWT(claims()).serialize())).isEmpty();
  }

  @Test
  void refusesATokenSignedWithOurPublicKeyAsASecret() throws JOSEException {
    var header =
        new JWSHeader.Builder(JWSAlgorithm.HS256)
            .type(new JOSEObjectType("at+jwt"))
            .keyID("k1")
            .build();
    var token = new SignedJWT(header, claims());
    token.sign(new MACSigner(key.toECPublicKey().getEncoded()));

    assertThat(tokens.read(token.serialize())).isEmpty();
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThat(tokens.read("")).isEmpty();
    assertThat(tokens.read("a.b.c")).isEmpty();
    assertThat(tokens.read("x".repeat(10_000))).isEmpty();
  }

  private JWTClaimsSet claims() {
    return new JWTClaimsSet.Builder()
        .issuer("https://guildhall.example")
        .subject(june.accountId().toString())
        .audience("admin")
        .issueTime(Date.from(clock.instant()))
        .expirationTime(Date.from(clock.instant().plusSeconds(60)))
        .claim("cv", 3)
        .build();
  }

  private AccessTokens tokens(ECKey signing) {
    var made = new AccessTokens();
    made.clock = clock;
    made.settings = new TestSettings();
    made.keys =
        new SigningKeys() {
          @Override
          public ECKey signing() {
            return signing;
          }

          @Override
          public Optional<ECKey> believed(String kid) {
            return Optional.of(signing).filter(k -> k.getKeyID().equals(kid));
          }
        };
    return made;
  }
}
