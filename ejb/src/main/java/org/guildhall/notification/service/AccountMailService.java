package org.guildhall.notification.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.guildhall.account.event.EmailVerificationRequested;
import org.guildhall.account.event.KnownEmailRegistered;
import org.guildhall.account.event.PasswordResetRequested;
import org.guildhall.shared.service.Roles;

/** Mails about a person's own account (N1, N3). */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class AccountMailService {
  @Inject OutgoingMailService mails;

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
}
