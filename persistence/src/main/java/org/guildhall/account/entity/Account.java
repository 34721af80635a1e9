package org.guildhall.account.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** A person who can sign in: how they prove who they are, and what they may do. */
@Entity
public class Account extends AggregateRoot {
  /** Wrong passwords in a row until the account locks itself. */
  public static final int FAILURES_ALLOWED = 10;

  public static final Duration LOCKED_FOR = Duration.ofMinutes(15);
  private static final int LONGEST_NAME = 80;

  private String email;
  private Instant emailVerifiedAt;
  private String passwordHash;
  private String displayName;

  @Enumerated(EnumType.STRING)
  private AccountStatus status;

  private String statusReason;
  private int failedLogins;
  private Instant lockedUntil;
  private Instant lastLoginAt;
  private String locale = "en-US";
  private String timeZone = "America/New_York";
  private Instant marketingConsentAt;
  private int credentialsVersion;

  @ElementCollection
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "role")
  @Enumerated(EnumType.STRING)
  private Set<Role> roles = EnumSet.noneOf(Role.class);

  protected Account() {}

  private Account(UUID id, Instant when) {
    super(id, when);
  }

  /** A new buyer whose mail address is not proved yet. Refuses a name that is empty or too long. */
  public static Account register(
      UUID id, Email email, String displayName, String passwordHash, Instant when) {
    var account = new Account(id, when);
    account.email = email.text();
    account.displayName = checkedName(displayName);
    account.passwordHash = passwordHash;
    account.status = AccountStatus.PENDING_VERIFICATION;
    account.roles.add(Role.BUYER);
    return account;
  }

  /** The person has shown that the mail address is theirs. Nothing changes the second time. */
  public void verify(Instant when) {
    if (emailVerifiedAt == null) {
      emailVerifiedAt = when;
    }
    if (status == AccountStatus.PENDING_VERIFICATION) {
      status = AccountStatus.ACTIVE;
    }
    touched(when);
  }

  /**
   * The same address registers again before anybody proved it: the newest words count. Refuses once
   * the address is proved.
   */
  public void registerAgain(String newName, String newHash, Instant when) {
    if (status != AccountStatus.PENDING_VERIFICATION) {
      throw new BusinessException(AccountError.ILLEGAL_TRANSITION, status, status);
    }
    displayName = checkedName(newName);
    passwordHash = newHash;
    touched(when);
  }

  public void consentToNews(Instant when) {
    marketingConsentAt = when;
    touched(when);
  }

  /**
   * Somebody gave a wrong password; the tenth in a row locks the account for a quarter hour.
   * Returns whether it was this one that locked it.
   */
  public boolean recordFailure(Instant when) {
    failedLogins++;
    boolean locks = failedLogins >= FAILURES_ALLOWED && status == AccountStatus.ACTIVE;
    if (locks) {
      status = AccountStatus.LOCKED;
      lockedUntil = when.plus(LOCKED_FOR);
    }
    touched(when);
    return locks;
  }

  /** Says whether a person with the right password may come in; refuses with what to do instead. */
  public void requireSignInAllowed(Instant when) {
    switch (status) {
      case ACTIVE -> {}
      case PENDING_VERIFICATION -> throw new BusinessException(AccountError.NOT_VERIFIED, email);
      case LOCKED -> {
        if (isLocked(when)) {
          throw new BusinessException(AccountError.THROTTLED, lockedUntil);
        }
      }
      case SUSPENDED -> throw new BusinessException(AccountError.SUSPENDED, statusReason);
      case ANONYMISED -> throw new BusinessException(AccountError.SIGN_IN_REFUSED);
    }
  }

  /** The person came in. */
  public void recordSignIn(Instant when) {
    requireSignInAllowed(when);
    unlock();
    lastLoginAt = when;
    touched(when);
  }

  /** A new password: every session and token made before ends, and a lock opens. */
  public void changePassword(String newHash, Instant when) {
    passwordHash = newHash;
    credentialsVersion++;
    unlock();
    touched(when);
  }

  /** Keeps the person out until someone lifts it; open sessions end. Refuses without a reason. */
  public void suspend(String reason, Instant when) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", AccountError.REASON_REQUIRED);
    }
    if (status == AccountStatus.SUSPENDED || status == AccountStatus.ANONYMISED) {
      throw new BusinessException(AccountError.ILLEGAL_TRANSITION, status, AccountStatus.SUSPENDED);
    }
    status = AccountStatus.SUSPENDED;
    statusReason = reason.strip();
    credentialsVersion++;
    touched(when);
  }

  /** Lifts a suspension or a lock; an unproved mail address still has to be proved. */
  public void reinstate(Instant when) {
    if (status != AccountStatus.SUSPENDED && status != AccountStatus.LOCKED) {
      throw new BusinessException(AccountError.ILLEGAL_TRANSITION, status, AccountStatus.ACTIVE);
    }
    status = emailVerifiedAt == null ? AccountStatus.PENDING_VERIFICATION : AccountStatus.ACTIVE;
    statusReason = null;
    failedLogins = 0;
    lockedUntil = null;
    touched(when);
  }

  public void rename(String newName, Instant when) {
    displayName = checkedName(newName);
    touched(when);
  }

  public void grant(Role role, Instant when) {
    if (roles.add(role)) {
      touched(when);
    }
  }

  private void unlock() {
    failedLogins = 0;
    lockedUntil = null;
    if (status == AccountStatus.LOCKED) {
      status = AccountStatus.ACTIVE;
    }
  }

  private static String checkedName(String name) {
    var stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw BusinessException.at("displayName", AccountError.NAME_LENGTH, LONGEST_NAME);
    }
    return stripped;
  }

  public boolean isLocked(Instant when) {
    return status == AccountStatus.LOCKED && lockedUntil != null && when.isBefore(lockedUntil);
  }

  /** Until when nobody can sign in after wrong passwords; null when the account is not locked. */
  public Instant getLockedUntil() {
    return lockedUntil;
  }

  public String getEmail() {
    return email;
  }

  public boolean isEmailVerified() {
    return emailVerifiedAt != null;
  }

  public String getPasswordHash() {
    return passwordHash;
  }

  public String getDisplayName() {
    return displayName;
  }

  public AccountStatus getStatus() {
    return status;
  }

  public String getStatusReason() {
    return statusReason;
  }

  public int getFailedLogins() {
    return failedLogins;
  }

  public Instant getLastLoginAt() {
    return lastLoginAt;
  }

  public int getCredentialsVersion() {
    return credentialsVersion;
  }

  public Set<Role> getRoles() {
    return Set.copyOf(roles);
  }
}
