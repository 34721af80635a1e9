package org.guildhall.shared.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Locale;
import org.guildhall.shared.entity.MarketZone;

/** How days and moments are written: days, not durations, in the market's own time zone. */
public final class DayFormat {
  private static final DateTimeFormatter DAY = pattern("EEE, MMM d");
  private static final DateTimeFormatter DATE = pattern("EEE, MMM d, yyyy");
  private static final DateTimeFormatter MONTH = pattern("MMMM yyyy");
  private static final DateTimeFormatter TIME = pattern("h:mm a");

  private DayFormat() {}

  /** "Thu, Jun 11". */
  public static String day(Temporal when) {
    return when == null ? "" : DAY.format(dateOf(when));
  }

  /** "Thu, Jun 11, 2026". */
  public static String date(Temporal when) {
    return when == null ? "" : DATE.format(dateOf(when));
  }

  /** "June 2026". */
  public static String month(Temporal when) {
    return when == null ? "" : MONTH.format(dateOf(when));
  }

  /** "4:30 pm". */
  public static String time(Instant when) {
    return when == null ? "" : TIME.format(when.atZone(MarketZone.ID)).toLowerCase(Locale.US);
  }

  /** "Thu, Jun 11, 4:30 pm". */
  public static String moment(Instant when) {
    return when == null ? "" : day(when) + ", " + time(when);
  }

  private static LocalDate dateOf(Temporal when) {
    if (when instanceof Instant instant) {
      return instant.atZone(MarketZone.ID).toLocalDate();
    }
    if (when instanceof OffsetDateTime moment) {
      return moment.atZoneSameInstant(MarketZone.ID).toLocalDate();
    }
    if (when instanceof ZonedDateTime moment) {
      return moment.withZoneSameInstant(MarketZone.ID).toLocalDate();
    }
    return when instanceof LocalDateTime moment ? moment.toLocalDate() : LocalDate.from(when);
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US);
  }
}
