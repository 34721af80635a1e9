package org.guildhall.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class PasswordsTest {

  @Test
  void keepsPasswordsAtCostTwelveUnlessToldOtherwise() {
    var passwords = passwords(new TestSettings());
    var hash = passwords.hash("four words of mine");

    assertThat(hash).startsWith("$2a$12$").hasSize(60);
    assertThat(passwords.matches("four words of mine", hash)).isTrue();
    assertThat(passwords.matches("four words of mine ", hash)).isFalse();
  }

  @Test
  void twoHashesOfOnePasswordDiffer() {
    var passwords = cheap();

    assertThat(passwords.hash("same")).isNotEqualTo(passwords.hash("same"));
  }

  @Test
  void nobodyMatchesNoPassword() {
    assertThat(cheap().matches("anything", null)).isFalse();
  }

  @Test
  void everyLetterCountsBehindWhatBcryptReads() {
    var passwords = cheap();
    var hash = passwords.hash("x".repeat(100) + "a");

    assertThat(passwords.matches("x".repeat(100) + "a", hash)).isTrue();
    assertThat(passwords.matches("x".repeat(100) + "b", hash)).isFalse();
  }

  @Test
  void readsLettersOutsideOfAscii() {
    var passwords = cheap();

    assertThat(passwords.matches("grüße øre", passwords.hash("grüße øre"))).isTrue();
    assertThat(passwords.matches("gruße ore", passwords.hash("grüße øre"))).isFalse();
  }

  @Test
  void refusesToRunProductionAtALowCost() {
    var settings =
        TestSettings.with("GUILDHALL_MODE", "production").and("GUILDHALL_BCRYPT_COST", "11");

    assertThatIllegalStateException()
        .isThrownBy(() -> passwords(settings))
        .withMessageContaining("12");
  }

  static Passwords cheap() {
    return passwords(TestSettings.with("GUILDHALL_BCRYPT_COST", "4"));
  }

  private static Passwords passwords(TestSettings settings) {
    var passwords = new Passwords();
    passwords.settings = settings;
    passwords.prepare();
    return passwords;
  }
}
