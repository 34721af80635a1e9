package org.guildhall.notification.service;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.guildhall.shared.entity.MarketZone;

/** How money and days read in a mail. Templates call it as {@code format}. */
public final class MailFormat {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, MMMM d");
  private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("MMM d");
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, h:mm a");
  private final Locale locale;

  MailFormat(Locale locale) {
    this.locale = locale;
  }

  /** An amount in minor units with the currency's own sign and digits. */
  public String money(long minor, String currency) {
    var unit = Currency.getInstance(currency);
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(unit);
    return format.format(java.math.BigDecimal.valueOf(minor, unit.getDefaultFractionDigits()));
  }

  public String day(LocalDate date) {
    return DAY.withLocale(locale).format(date);
  }

  /** A moment in the market's own time zone: "Tuesday, November 24, 5:40 PM Eastern time". */
  public String moment(Instant when) {
    return MOMENT.withLocale(locale).format(when.atZone(MarketZone.ID)) + " Eastern time";
  }

  /** The name of a country by its ISO code: "United States". */
  public String country(String code) {
    return new Locale("", code).getDisplayCountry(locale);
  }

  /** Two days as a range: "Dec 1 to Dec 4". */
  public String days(LocalDate from, LocalDate to) {
    var format = SHORT_DAY.withLocale(locale);
    return from.equals(to)
        ? format.format(from)
        : format.format(from) + "\u2009\u2013\u2009" + format.format(to);
  }
}
