package org.guildhall.account.service;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys as this node remembers them; read anew every few minutes and for an unknown one. */
@ApplicationScoped
public class SigningKeys {
  private static final Duration REMEMBERED = Duration.ofMinutes(5);

  /** Forged key ids must not become a statement each. */
  private static final Duration AT_MOST_EVERY = Duration.ofSeconds(5);

  @Inject SigningKeyService store;
  @Inject Clock clock;
  private List<ECKey> keys = List.of();
  private Instant readAt = Instant.EPOCH;

  /** The key that signs now. */
  public ECKey signing() {
    return read(REMEMBERED).get(0);
  }

  /** The key of that id, if its signatures are believed. */
  public Optional<ECKey> believed(String kid) {
    return find(read(REMEMBERED), kid).or(() -> find(read(AT_MOST_EVERY), kid));
  }

  /** The public halves as a JSON Web Key Set. */
  public String published() {
    return new JWKSet(read(REMEMBERED).stream().map(JWK.class::cast).toList()).toString(true);
  }

  private synchronized List<ECKey> read(Duration maximumAge) {
    var now = clock.instant();
    if (keys.isEmpty() || readAt.plus(maximumAge).isBefore(now)) {
      keys = store.keys();
      readAt = now;
    }
    return keys;
  }

  private static Optional<ECKey> find(List<ECKey> keys, String kid) {
    return keys.stream().filter(key -> key.getKeyID().equals(kid)).findFirst();
  }
}
