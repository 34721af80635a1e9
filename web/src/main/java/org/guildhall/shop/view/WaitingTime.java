package org.guildhall.shop.view;

import java.time.Duration;
import java.time.Instant;
import org.guildhall.shared.view.Texts;

/** How long somebody waits for our answer, and whether that is longer than we promise. */
public record WaitingTime(String text, boolean late) {
  /** An answer within three days is promised on the page that explains how to apply. */
  private static final Duration PROMISED = Duration.ofDays(3);

  static WaitingTime between(Instant since, Instant now) {
    var waited = Duration.between(since, now);
    var text =
        waited.toDays() > 0
            ? Texts.format("office.waited.days", waited.toDays(), waited.toHoursPart())
            : Texts.format("office.waited.hours", waited.toHours());
    return new WaitingTime(text, waited.compareTo(PROMISED) > 0);
  }
}
