package org.guildhall.order.entity;

import java.util.UUID;

/** Who moved an order; the id is null for everyone without an account. */
public record Actor(Kind kind, UUID accountId) {
  /** In what role. */
  public enum Kind {
    BUYER,
    SELLER,
    ADMIN,
    SYSTEM,
    PROVIDER,
    CARRIER
  }

  public static Actor system() {
    return new Actor(Kind.SYSTEM, null);
  }

  public static Actor provider() {
    return new Actor(Kind.PROVIDER, null);
  }

  public static Actor carrier() {
    return new Actor(Kind.CARRIER, null);
  }

  public static Actor seller(UUID accountId) {
    return new Actor(Kind.SELLER, accountId);
  }

  public static Actor admin(UUID accountId) {
    return new Actor(Kind.ADMIN, accountId);
  }

  /** A buyer; the id is null for a guest. */
  public static Actor buyer(UUID accountId) {
    return new Actor(Kind.BUYER, accountId);
  }
}
