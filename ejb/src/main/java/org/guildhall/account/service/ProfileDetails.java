package org.guildhall.account.service;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.entity.Role;

/** An account as its owner and the office see it. */
public record ProfileDetails(
    UUID id,
    String email,
    boolean emailVerified,
    String displayName,
    AccountStatus status,
    String statusReason,
    Set<String> roles,
    int failedLogins,
    Instant memberSince,
    Instant lastLoginAt) {

  static ProfileDetails of(Account account) {
    return new ProfileDetails(
        account.getId(),
        account.getEmail(),
        account.isEmailVerified(),
        account.getDisplayName(),
        account.getStatus(),
        account.getStatusReason(),
        account.getRoles().stream().map(Role::name).collect(Collectors.toUnmodifiableSet()),
        account.getFailedLogins(),
        account.getCreatedAt(),
        account.getLastLoginAt());
  }
}
