package org.guildhall.local.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Ids made of names: UUIDs version 7 like everybody's, with the moment in front and a digest of the
 * name where others have chance, so that two loads on one clock write the same market.
 */
final class NamedIds {
  private final Map<String, UUID> known = new HashMap<>();

  /** Makes the id of a new thing; a name is used once. */
  UUID make(String name, Instant when) {
    var digest = ByteBuffer.wrap(sha256(name));
    long high = (when.toEpochMilli() << 16) | 0x7000L | (digest.getShort() & 0x0FFFL);
    long low = (digest.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    var id = new UUID(high, low);
    if (known.putIfAbsent(name, id) != null) {
      throw new IllegalStateException("two things are called " + name);
    }
    return id;
  }

  /** The id of a thing made before. */
  UUID of(String name) {
    var id = known.get(name);
    if (id == null) {
      throw new IllegalStateException("nothing is called " + name);
    }
    return id;
  }

  static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
