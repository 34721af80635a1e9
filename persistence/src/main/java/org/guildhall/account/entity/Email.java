package org.guildhall.account.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.guildhall.shared.entity.BusinessException;

/** A mail address in the one form in which it is kept and compared: stripped and lower case. */
public record Email(String text) {
  private static final Pattern FORM = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*");
  private static final int LONGEST = 254;

  /** Reads what a person typed; refuses at the field {@code email} what cannot be an address. */
  public static Email of(String typed) {
    var text = typed == null ? "" : typed.strip().toLowerCase(Locale.ROOT);
    if (text.length() > LONGEST || !FORM.matcher(text).matches()) {
      throw BusinessException.at("email", AccountError.EMAIL_INVALID);
    }
    return new Email(text);
  }
}
