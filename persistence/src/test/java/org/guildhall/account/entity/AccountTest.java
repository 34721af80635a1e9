package org.guildhall.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.Ids;
import org.junit.jupiter.api.Test;

class AccountTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");

  private final Account june =
      Account.register(Ids.at(NOW), Email.of("June@Example.com "), " June ", "hash", NOW);

  @Test
  void beginsAsABuyerWhoseAddressIsNotProved() {
    assertThat(june.getEmail()).isEqualTo("june@example.com");
    assertThat(june.getDisplayName()).isEqualTo("June");
    assertThat(june.getStatus()).isEqualTo(AccountStatus.PENDING_VERIFICATION);
    assertThat(june.getRoles()).containsExactly(Role.BUYER);
    refused(AccountError.NOT_VERIFIED, () -> june.recordSignIn(NOW));
  }

  @Test
  void comesInOnceTheAddressIsProved() {
    june.verify(NOW);
    june.recordSignIn(NOW.plusSeconds(5));

    assertThat(june.getStatus()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(june.getLastLoginAt()).isEqualTo(NOW.plusSeconds(5));
  }

  @Test
  void provingASecondTimeChangesNothing() {
    june.verify(NOW);
    june.suspend("Sold fakes", NOW);
    june.verify(NOW.plusSeconds(60));

    assertThat(june.getStatus()).isEqualTo(AccountStatus.SUSPENDED);
  }

  @Test
  void theNewestRegistrationCountsUntilTheAddressIsProved() {
    june.registerAgain("June A.", "other", NOW);
    assertThat(june.getPasswordHash()).isEqualTo("other");

    june.verify(NOW);
    refused(AccountError.ILLEGAL_TRANSITION, () -> june.registerAgain("Thief", "theirs", NOW));
    assertThat(june.getPasswordHash()).isEqualTo("other");
  }

  @Test
  void locksItselfForAQuarterHourAtTheTenthWrongPassword() {
    june.verify(NOW);
    for (int i = 1; i < Account.FAILURES_ALLOWED; i++) {
      assertThat(june.recordFailure(NOW)).isFalse();
    }
    assertThat(june.isLocked(NOW)).isFalse();
    assertThat(june.recordFailure(NOW)).isTrue();
    assertThat(june.recordFailure(NOW)).isFalse();
    assertThat(june.getLockedUntil()).isEqualTo(NOW.plus(Account.LOCKED_FOR));

    assertThat(june.isLocked(NOW)).isTrue();
    refused(AccountError.THROTTLED, () -> june.recordSignIn(NOW.plusSeconds(14 * 60)));
    june.recordSignIn(NOW.plusSeconds(15 * 60));
    assertThat(june.getStatus()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(june.getFailedLogins()).isZero();
  }

  @Test
  void aNewPasswordEndsWhatWasProvedBeforeAndOpensALock() {
    june.verify(NOW);
    for (int i = 0; i < Account.FAILURES_ALLOWED; i++) {
      june.recordFailure(NOW);
    }

    june.changePassword("new", NOW);

    assertThat(june.getCredentialsVersion()).isEqualTo(1);
    assertThat(june.getStatus()).isEqualTo(AccountStatus.ACTIVE);
    assertThat(june.getPasswordHash()).isEqualTo("new");
  }

  @Test
  void aSuspensionNeedsAReasonAndEndsSessions() {
    june.verify(NOW);
    refused(AccountError.REASON_REQUIRED, () -> june.suspend("  ", NOW));
    assertThat(june.getStatus()).isEqualTo(AccountStatus.ACTIVE);

    june.suspend("Sold fakes", NOW);

    assertThat(june.getStatusReason()).isEqualTo("Sold fakes");
    assertThat(june.getCredentialsVersion()).isEqualTo(1);
    refused(AccountError.SUSPENDED, () -> june.recordSignIn(NOW));
    refused(AccountError.ILLEGAL_TRANSITION, () -> june.suspend("Again", NOW));
  }

  @Test
  void liftingASuspensionAsksForTheProofThatWasMissing() {
    june.suspend("Too many accounts", NOW);
    june.reinstate(NOW);

    assertThat(june.getStatus()).isEqualTo(AccountStatus.PENDING_VERIFICATION);
    assertThat(june.getStatusReason()).isNull();
    refused(AccountError.ILLEGAL_TRANSITION, () -> june.reinstate(NOW));
  }

  @Test
  void refusesANameThatIsEmptyOrTooLong() {
    refused(AccountError.NAME_LENGTH, () -> june.rename("   ", NOW));
    refused(AccountError.NAME_LENGTH, () -> june.rename("x".repeat(81), NOW));
    assertThat(june.getDisplayName()).isEqualTo("June");
  }

  private static void refused(ErrorCode code, Runnable action) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(action::run)
        .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(code));
  }
}
