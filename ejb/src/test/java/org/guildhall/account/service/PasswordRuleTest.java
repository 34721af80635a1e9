package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.guildhall.account.entity.AccountError;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
  private static final String JUNE = "june.abara@example.com";
  private final PasswordRule rule = new PasswordRule();

  PasswordRuleTest() {
    rule.read();
  }

  @ParameterizedTest
  @ValueSource(strings = {"kiln smoke", "ohne sorge leben", "Tr0ub4dor&3xyz", "ßßßßøøøåå"})
  void takesWhatIsLongEnoughAndNotCommon(String password) {
    assertThatCode(() -> rule.check("password", password, JUNE)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"password", "Password123", "SUNSHINE!", "qwertyuiop", "aaaaaaaaaa", "dragon2024"})
  void refusesWhatManyOthersChose(String password) {
    refused(AccountError.PASSWORD_COMMON, password);
  }

  @Test
  void countsLettersNotBytes() {
    refused(AccountError.PASSWORD_TOO_SHORT, "øøåßüäö");
    refused(AccountError.PASSWORD_TOO_SHORT, null);
    refused(AccountError.PASSWORD_TOO_LONG, "kiln ".repeat(26));
  }

  @Test
  void refusesTheMailAddressAndItsName() {
    refused(AccountError.PASSWORD_IS_EMAIL, JUNE);
    refused(AccountError.PASSWORD_IS_EMAIL, "June.Abara");
  }

  private void refused(AccountError code, String password) {
    assertThatExceptionOfType(BusinessException.class)
        .isThrownBy(() -> rule.check("password", password, JUNE))
        .satisfies(
            refusal -> {
              assertThat(refusal.error()).isEqualTo(code);
              assertThat(refusal.field()).isEqualTo("password");
            });
  }
}
