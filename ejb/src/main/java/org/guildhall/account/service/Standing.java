package org.guildhall.account.service;

import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.account.entity.Account;
import org.guildhall.account.entity.AccountStatus;
import org.guildhall.account.entity.Role;

/** What an account may do at this moment. */
public record Standing(boolean active, int credentialsVersion, Set<String> roles) {
  /** The standing of an account that does not exist. */
  static final Standing NONE = new Standing(false, -1, Set.of());

  static Standing of(Account account) {
    // a lock keeps strangers out who guess; it must not throw out the owner who is in
    var active =
        account.getStatus() == AccountStatus.ACTIVE || account.getStatus() == AccountStatus.LOCKED;
    var roles = account.getRoles().stream().map(Role::name).collect(Collectors.toSet());
    return new Standing(active, account.getCredentialsVersion(), Set.copyOf(roles));
  }

  /** True while what was proved with these credentials still counts. */
  public boolean honors(int version) {
    return active && credentialsVersion == version;
  }
}
