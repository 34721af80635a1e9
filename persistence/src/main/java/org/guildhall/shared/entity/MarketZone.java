package org.guildhall.shared.entity;

import java.time.ZoneId;

/** Where the market's days begin and end: a day is counted as it is promised and as it is shown. */
public final class MarketZone {
  /** Eastern time; a person's own zone is unknown on pages without a session. */
  public static final ZoneId ID = ZoneId.of("America/New_York");

  private MarketZone() {}
}
