package org.guildhall.local.replay;

import java.util.List;

/** Where a row of the file ended, and why where it was refused. */
record RowOutcome(RetailRow row, End end, String reason) {
  enum End {
    SOLD,
    REFUNDED,
    REFUSED,
    /** Some of its units were sold and others refused: a breach, for it is in no sum. */
    IN_PART,
    /** The time was over. */
    NOT_REACHED
  }

  static RowOutcome refused(RetailRow row, String why) {
    return new RowOutcome(row, End.REFUSED, why);
  }

  static RowOutcome of(RetailRow row, List<Fate> fates) {
    if (fates.stream().allMatch(Fate::isDone)) {
      return new RowOutcome(row, row.isCancellation() ? End.REFUNDED : End.SOLD, "");
    }
    if (fates.stream().anyMatch(Fate::isDone)) {
      return new RowOutcome(row, End.IN_PART, "some of its units only");
    }
    return fates.stream().anyMatch(Fate::isNotReached)
        ? new RowOutcome(row, End.NOT_REACHED, "the time was over")
        : refused(row, "by the market: " + fates.get(0).refusal());
  }
}
