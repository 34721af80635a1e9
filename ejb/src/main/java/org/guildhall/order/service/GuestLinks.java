package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildhall.shared.service.MasterKey;

/** The signed address under which a guest finds an order again; whoever has it may read it. */
@ApplicationScoped
public class GuestLinks {
  private static final String PURPOSE = "guest-order";
  private static final Pattern TOKEN = Pattern.compile("([0-9a-f-]{36})\\.([A-Za-z0-9_-]{43})");

  @Inject MasterKey key;

  /** The path of an order's page for its guest, beginning with {@code /g/}. */
  public String path(UUID orderId) {
    return "/g/" + orderId + "." + key.sign(PURPOSE, orderId.toString());
  }

  /** The order of a token, or empty when the signature is not ours. */
  public Optional<UUID> orderId(String token) {
    var parts = TOKEN.matcher(token == null ? "" : token);
    if (!parts.matches()) {
      return Optional.empty();
    }
    var expected = key.sign(PURPOSE, parts.group(1)).getBytes(StandardCharsets.US_ASCII);
    var given = parts.group(2).getBytes(StandardCharsets.US_ASCII);
    return MessageDigest.isEqual(expected, given)
        ? Optional.of(UUID.fromString(parts.group(1)))
        : Optional.empty();
  }
}
