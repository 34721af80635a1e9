package org.guildhall.favorite.entity;

import java.util.UUID;

/** Whose favorites: an account's, or a guest's by the hash of the cookie. Exactly one is set. */
public record FavoriteOwner(UUID accountId, String tokenHash) {
  public FavoriteOwner {
    if ((accountId == null) == (tokenHash == null)) {
      throw new IllegalArgumentException("favorites have one owner");
    }
  }

  public static FavoriteOwner account(UUID id) {
    return new FavoriteOwner(id, null);
  }

  public static FavoriteOwner guest(String tokenHash) {
    return new FavoriteOwner(null, tokenHash);
  }

  String column() {
    return accountId == null ? "token_hash" : "account_id";
  }

  Object value() {
    return accountId == null ? tokenHash : accountId;
  }
}
