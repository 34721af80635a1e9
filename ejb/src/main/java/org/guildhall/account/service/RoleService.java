package org.guildhall.account.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.account.entity.Role;
import org.guildhall.account.event.StandingChanged;
import org.guildhall.shared.service.Roles;

/** Gives accounts their roles; only as part of the use case that decides it. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.MODERATOR, Roles.SYSTEM})
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class RoleService {
  @Inject AccountRepository accounts;
  @Inject Event<StandingChanged> standingChanged;
  @Inject Clock clock;

  /** The account may be this from its next request on. */
  public void grant(UUID accountId, Role role) {
    accounts.lock(accountId).grant(role, clock.instant());
    standingChanged.fire(new StandingChanged(accountId));
  }
}
