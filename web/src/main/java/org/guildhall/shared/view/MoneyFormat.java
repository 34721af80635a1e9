package org.guildhall.shared.view;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.guildhall.shared.entity.Money;

/** How an amount is written: exact on bills ($84.00), brief on cards ($84, but $84.50). */
public final class MoneyFormat {
  private MoneyFormat() {}

  /** The amount with all its digits, a true minus sign before negative ones. */
  public static String exact(Money money) {
    return money == null ? "" : write(money, digits(money));
  }

  /** The amount without cents when there are none. */
  public static String brief(Money money) {
    if (money == null) {
      return "";
    }
    var digits = digits(money);
    var whole = money.minor() % BigDecimal.TEN.pow(digits).longValueExact() == 0;
    return write(money, whole ? 0 : digits);
  }

  private static String write(Money money, int shownDigits) {
    var format = NumberFormat.getCurrencyInstance(Locale.US);
    format.setCurrency(Currency.getInstance(money.currency()));
    format.setMinimumFractionDigits(shownDigits);
    format.setMaximumFractionDigits(shownDigits);
    return format.format(BigDecimal.valueOf(money.minor(), digits(money))).replace('-', '\u2212');
  }

  private static int digits(Money money) {
    return Currency.getInstance(money.currency()).getDefaultFractionDigits();
  }
}
