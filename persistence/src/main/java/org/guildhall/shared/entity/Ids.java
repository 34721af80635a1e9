package org.guildhall.shared.entity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Makes ids: UUID version 7 (RFC 9562), so that rows made together lie together in an index. */
public final class Ids {
  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /** A new id whose first 48 bits are the clock's milliseconds. */
  public static UUID next(Clock clock) {
    return at(clock.instant());
  }

  /** A new id for a fact that happened at the given moment. */
  public static UUID at(Instant when) {
    long high = (when.toEpochMilli() << 16) | 0x7000L | (RANDOM.nextInt() & 0x0FFFL);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
