package org.guildhall.sandbox.checkout;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildhall.sandbox.http.Form;

/** What was typed into the card page, and a message for each field that cannot be taken. */
record CardForm(Form form, boolean asksForEmail, LocalDate today) {

  private static final Pattern NUMBER = Pattern.compile("\\d{12,19}");
  private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/?\\s*(\\d{2}|20\\d{2})");
  private static final Pattern CODE = Pattern.compile("\\d{3,4}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

  /** Field name to message, in the order of the page; empty when all is well. */
  Map<String, String> errors() {
    Map<String, String> errors = new LinkedHashMap<>();
    if (asksForEmail && !EMAIL.matcher(form.text("email")).matches()) {
      errors.put("email", "Enter an email address, for example name@example.com.");
    }
    if (!NUMBER.matcher(number()).matches() || !hasCheckDigit(number())) {
      errors.put("number", "Check the card number: it is not complete or has a typing error.");
    }
    Optional<YearMonth> expiry = expiry();
    if (expiry.isEmpty()) {
      errors.put("expiry", "Enter the expiry date as month and year, for example 12 / 34.");
    } else if (expiry.get().isBefore(YearMonth.from(today))) {
      errors.put("expiry", "This date has passed. Enter the date printed on a valid card.");
    }
    if (!CODE.matcher(form.text("cvc")).matches()) {
      errors.put("cvc", "Enter the security code: 3 digits, or 4 on American Express.");
    }
    if (form.text("name").isEmpty()) {
      errors.put("name", "Enter the name on the card.");
    }
    return errors;
  }

  /** Only when there are no errors. */
  Card card(String knownEmail) {
    YearMonth expiry = expiry().orElseThrow();
    String email = asksForEmail ? form.text("email") : knownEmail;
    return new Card(number(), expiry.getMonthValue(), expiry.getYear(), form.text("name"), email);
  }

  static LocalDate today(java.time.Clock clock) {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private String number() {
    return form.text("number").replaceAll("[ -]", "");
  }

  private Optional<YearMonth> expiry() {
    Matcher matcher = EXPIRY.matcher(form.text("expiry"));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int month = Integer.parseInt(matcher.group(1));
    int year = Integer.parseInt(matcher.group(2));
    return month < 1 || month > 12
        ? Optional.empty()
        : Optional.of(YearMonth.of(year < 100 ? 2000 + year : year, month));
  }

  /** The Luhn sum. */
  private static boolean hasCheckDigit(String number) {
    int sum = 0;
    for (int i = 0; i < number.length(); i++) {
      int digit = number.charAt(number.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : digit * 2;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
