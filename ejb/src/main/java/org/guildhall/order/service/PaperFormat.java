package org.guildhall.order.service;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.entity.Money;

/** How money and days read on paper. Pages call it as {@code format}. */
public final class PaperFormat {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.US);

  /** With the currency's own sign and digits. */
  public String money(Money amount) {
    var unit = Currency.getInstance(amount.currency());
    var format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(unit);
    return format.format(BigDecimal.valueOf(amount.minor(), unit.getDefaultFractionDigits()));
  }

  public String less(Money amount) {
    return "\u2212" + money(amount);
  }

  public String day(Instant when) {
    return day(LocalDate.ofInstant(when, MarketZone.ID));
  }

  public String day(LocalDate date) {
    return DAY.format(date);
  }
}
