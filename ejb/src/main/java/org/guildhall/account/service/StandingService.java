package org.guildhall.account.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.guildhall.account.entity.AccountRepository;

/** Looks up what an account may do. Ask {@link Standings}, which remembers for a short time. */
@Stateless
@PermitAll
public class StandingService {
  @Inject AccountRepository accounts;

  /** The standing of the account; of nobody when there is none. */
  public Standing of(UUID accountId) {
    return accounts.find(accountId).map(Standing::of).orElse(Standing.NONE);
  }
}
