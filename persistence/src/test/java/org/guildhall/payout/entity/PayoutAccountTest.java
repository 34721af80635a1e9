package org.guildhall.payout.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutAccountTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final AccountState ACTIVE =
      new AccountState(true, false, List.of(), null, "STRIPE TEST BANK", "6789");
  private static final AccountState WANTING =
      new AccountState(
          false,
          false,
          List.of("external_account", "tos_acceptance.date"),
          "requirements.past_due",
          null,
          null);
  private static final AccountState REJECTED =
      new AccountState(false, true, List.of(), "rejected.fraud", null, null);

  private final PayoutAccount account =
      PayoutAccount.intend(Ids.at(NOW), Ids.at(NOW), ProviderName.STRIPE, NOW);

  @ParameterizedTest
  @CsvSource({
    "PENDING, ACTIVE, true",
    "PENDING, RESTRICTED, false",
    "PENDING, REJECTED, true",
    "ACTIVE, RESTRICTED, true",
    "ACTIVE, REJECTED, true",
    "ACTIVE, PENDING, false",
    "RESTRICTED, ACTIVE, true",
    "RESTRICTED, REJECTED, true",
    "RESTRICTED, PENDING, false",
    "REJECTED, ACTIVE, false",
    "REJECTED, RESTRICTED, false",
    "REJECTED, PENDING, false"
  })
  void movesOnlyAsTheMachineSays(PayoutAccountStatus from, PayoutAccountStatus to, boolean may) {
    assertThat(from.canBecome(to)).isEqualTo(may);
  }

  @Test
  void isPendingUntilTheProviderPays() {
    account.opened("acct_1", NOW);
    account.told(WANTING, NOW);

    assertThat(account.getStatus()).isEqualTo(PayoutAccountStatus.PENDING);
    assertThat(account.getRequirementsDue())
        .containsExactly("external_account", "tos_acceptance.date");

    account.told(ACTIVE, NOW);
    assertThat(account.isActive()).isTrue();
    assertThat(account.getRequirementsDue()).isEmpty();
    assertThat(account.getBankLast4()).isEqualTo("6789");
  }

  @Test
  void isRestrictedWhenTheProviderStopsAndActiveAgain() {
    account.told(ACTIVE, NOW);
    account.told(WANTING, NOW);
    assertThat(account.getStatus()).isEqualTo(PayoutAccountStatus.RESTRICTED);
    assertThat(account.getDisabledReason()).isEqualTo("requirements.past_due");

    account.told(ACTIVE, NOW);
    assertThat(account.getStatus()).isEqualTo(PayoutAccountStatus.ACTIVE);
  }

  @Test
  void staysRejected() {
    account.told(REJECTED, NOW);
    account.told(ACTIVE, NOW);

    assertThat(account.getStatus()).isEqualTo(PayoutAccountStatus.REJECTED);
    assertThatThrownBy(account::requireHope)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(PayoutError.ACCOUNT_REJECTED));
  }

  @Test
  void keepsTheFirstAccountItWasGiven() {
    account.opened("acct_1", NOW);
    account.opened("acct_2", NOW);

    assertThat(account.getProviderAccountId()).isEqualTo("acct_1");
  }

  @Test
  void aWordMakesItStaleUntilItIsAsked() {
    account.stale(NOW);
    assertThat(account.getStaleSince()).isEqualTo(NOW);

    account.told(ACTIVE, NOW);
    assertThat(account.getStaleSince()).isNull();
  }
}
