package org.guildhall.cart.entity;

import java.util.UUID;

/** Whose cart it is: an account, or a guest by the hash of the cookie. Exactly one is set. */
public record CartOwner(UUID accountId, String tokenHash) {
  public CartOwner {
    if ((accountId == null) == (tokenHash == null)) {
      throw new IllegalArgumentException("a cart has one owner");
    }
  }

  public static CartOwner account(UUID id) {
    return new CartOwner(id, null);
  }

  public static CartOwner guest(String tokenHash) {
    return new CartOwner(null, tokenHash);
  }
}
