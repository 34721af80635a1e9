package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.event.AccountLocked;
import org.guildhall.account.event.AccountReinstated;
import org.guildhall.account.event.AccountSuspended;
import org.guildhall.account.event.EmailVerificationRequested;
import org.guildhall.account.event.KnownEmailRegistered;
import org.guildhall.account.event.PasswordChanged;
import org.guildhall.account.event.PasswordResetRequested;
import org.guildhall.notification.entity.MailRowRepository;
import org.guildhall.shared.service.Roles;

/** Mails about a person's own account (N1, N3, N4, N6). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class AccountMailService {
  @Inject OutgoingMailService mails;
  @Inject MailRowRepository rows;

  public void verify(UUID eventId, EmailVerificationRequested event) {
    mails.queue(
        eventId,
        "verify-email",
        new Recipient(event.email(), event.accountId()),
        Map.of("name", event.displayName(), "token", event.token()));
  }

  /** Only the owner of the address learns that it has an account. */
  public void alreadyKnown(UUID eventId, KnownEmailRegistered event) {
    mails.queue(
        eventId,
        "known-email",
        new Recipient(event.email(), event.accountId()),
        Map.of("name", event.displayName(), "email", event.email()));
  }

  public void reset(UUID eventId, PasswordResetRequested event) {
    mails.queue(
        eventId,
        "reset-password",
        new Recipient(event.email(), event.accountId()),
        Map.of("name", event.displayName(), "token", event.token()));
  }

  public void passwordChanged(UUID eventId, PasswordChanged event) {
    tell(eventId, "password-changed", event.accountId(), Map.of("when", event.at()));
  }

  public void locked(UUID eventId, AccountLocked event) {
    tell(eventId, "account-locked", event.accountId(), Map.of("until", event.until()));
  }

  public void suspended(UUID eventId, AccountSuspended event) {
    tell(eventId, "account-suspended", event.accountId(), Map.of("reason", event.reason()));
  }

  public void reinstated(UUID eventId, AccountReinstated event) {
    tell(eventId, "account-reinstated", event.accountId(), Map.of());
  }

  private void tell(UUID eventId, String template, UUID accountId, Map<String, ?> values) {
    var person = rows.person(accountId);
    var all = new HashMap<String, Object>(values);
    all.put("name", person.name());
    mails.queue(eventId, template, new Recipient(person.email(), accountId), all);
  }
}
