package org.guildhall.account.service;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildhall.account.entity.AccountError;
import org.guildhall.shared.entity.BusinessException;

/**
 * What a password may be: 8 to 128 characters that many others have not chosen. No rule asks for
 * digits or signs; they make passwords harder to remember and not harder to guess (NIST 800-63B).
 */
@ApplicationScoped
public class PasswordRule {
  static final int SHORTEST = 8;
  static final int LONGEST = 128;

  private Set<String> common;

  @PostConstruct
  void read() {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                getClass().getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
      common = lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Refuses a password at the given field, with what is wrong with it. */
  public void check(String field, String password, String email) {
    var length = password == null ? 0 : password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      throw BusinessException.at(field, AccountError.PASSWORD_TOO_SHORT, SHORTEST);
    }
    if (length > LONGEST) {
      throw BusinessException.at(field, AccountError.PASSWORD_TOO_LONG, LONGEST);
    }
    var plain = password.toLowerCase(Locale.ROOT);
    if (plain.equals(email) || plain.equals(email.replaceFirst("@.*", ""))) {
      throw BusinessException.at(field, AccountError.PASSWORD_IS_EMAIL);
    }
    if (isCommon(plain)) {
      throw BusinessException.at(field, AccountError.PASSWORD_COMMON);
    }
  }

  private boolean isCommon(String plain) {
    var withoutTail = plain.replaceFirst("[0-9!.?]{1,4}$", "");
    return common.contains(plain)
        || (withoutTail.length() >= 5 && common.contains(withoutTail))
        || plain.chars().distinct().count() < 3;
  }
}
