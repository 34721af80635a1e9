package org.guildhall.account.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.junit.jupiter.api.Test;

class TokensTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final UUID JUNE = Ids.at(NOW);

  @Test
  void aProofIsGoodOnce() {
    var proof = proof(TokenPurpose.RESET_PASSWORD);
    proof.use(NOW.plusSeconds(1));

    refused(AccountError.TOKEN_USED, () -> proof.use(NOW.plusSeconds(2)));
  }

  @Test
  void aProofIsGoodUntilItsPurposeSays() {
    var end = NOW.plus(Duration.ofHours(1));

    refused(AccountError.TOKEN_EXPIRED, () -> proof(TokenPurpose.RESET_PASSWORD).use(end));
    proof(TokenPurpose.RESET_PASSWORD).use(end.minusMillis(1));
    proof(TokenPurpose.VERIFY_EMAIL).use(end);
  }

  @Test
  void aRefreshTokenHandsItsFamilyOnAndIsSpent() {
    var first = RefreshToken.issue(Ids.at(NOW), JUNE, "store", "hash", NOW);
    var next = first.rotate(Ids.at(NOW), "hash 2", NOW.plusSeconds(60));

    assertThat(next.getFamilyId()).isEqualTo(first.getFamilyId());
    assertThat(first.isUsable(NOW.plusSeconds(61))).isFalse();
    assertThat(first.isReused()).isTrue();
    assertThat(next.isReused()).isFalse();
  }

  @Test
  void aFamilyEndsWhenItsFirstTokenWouldHave() {
    var end = NOW.plus(RefreshToken.LIFE);
    var first = RefreshToken.issue(Ids.at(NOW), JUNE, "store", "hash", NOW);
    var next = first.rotate(Ids.at(NOW), "hash 2", end.minusSeconds(1));

    assertThat(next.isUsable(end.minusMillis(1))).isTrue();
    assertThat(next.isUsable(end)).isFalse();
  }

  @Test
  void twoSecretsAreNeverAlikeAndOneSecretHasOneHash() {
    var secret = SecretHash.newSecret();

    assertThat(SecretHash.newSecret()).isNotEqualTo(secret).hasSize(43);
    assertThat(SecretHash.of(secret)).isEqualTo(SecretHash.of(secret)).isNotEqualTo(secret);
  }

  private static AccountToken proof(TokenPurpose purpose) {
    return AccountToken.issue(Ids.at(NOW), JUNE, purpose, "hash", NOW);
  }

  private static void refused(AccountError code, Runnable action) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(action::run)
        .satisfies(refusal -> assertThat(refusal.error()).isEqualTo(code));
  }
}
