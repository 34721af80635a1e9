package org.guildhall.shared.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Optional;
import java.util.UUID;

/** Who is calling. The principal's name is the account's id, on pages and with a token alike. */
@ApplicationScoped
public class Caller {
  @Inject SecurityContext security;

  /** The caller's account, or empty for a visitor and for the system. */
  public Optional<UUID> find() {
    return Optional.ofNullable(security.getCallerPrincipal())
        .map(java.security.Principal::getName)
        .filter(Caller::isAccount)
        .map(UUID::fromString);
  }

  /** The caller's account; only where a role has already been checked. */
  public UUID accountId() {
    return find().orElseThrow(() -> new IllegalStateException("no account calls"));
  }

  public boolean isIn(String role) {
    return security.isCallerInRole(role);
  }

  private static boolean isAccount(String name) {
    return name.length() == 36 && name.charAt(8) == '-';
  }
}
