package org.guildhall.account.service;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.account.entity.AccountError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Roles;

/** The surface a token is for; it carries no more roles than that surface needs. */
public enum Audience {
  STORE(Set.of(Roles.BUYER)),
  SELLER(Set.of(Roles.BUYER, Roles.SELLER)),
  ADMIN(Set.of(Roles.SUPPORT, Roles.MODERATOR, Roles.FINANCE, Roles.ADMIN, Roles.OPS));

  private final Set<String> roles;

  Audience(Set<String> roles) {
    this.roles = roles;
  }

  /** Reads the word a client sends; nothing means the store. Refuses unknown words. */
  public static Audience of(String word) {
    if (word == null || word.isBlank()) {
      return STORE;
    }
    return Arrays.stream(values())
        .filter(audience -> audience.word().equals(word))
        .findFirst()
        .orElseThrow(() -> BusinessException.at("audience", AccountError.AUDIENCE_UNKNOWN));
  }

  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  Set<String> rolesOf(Standing standing) {
    return standing.roles().stream().filter(roles::contains).collect(Collectors.toSet());
  }
}
