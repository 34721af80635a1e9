package org.guildhall.acceptance;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Waiting until nothing of the market waits any more; pictures are not waited for. */
final class Healing {
  static final Duration LONGEST = Duration.ofMinutes(5);

  private static final String WAITING =
      """
      select concat_ws(', ',
        (select nullif(count(*), 0) || ' messages' from outbox_delivery
          where status in ('NEW', 'SENT') and consumer <> 'media'),
        (select nullif(count(*), 0) || ' provider events' from payment_event
          where status in ('RECEIVED', 'QUEUED', 'FAILED')),
        (select nullif(count(*), 0) || ' mails' from notification where status = 'QUEUED'),
        (select nullif(count(*), 0) || ' intents' from payment where status = 'CREATED'),
        (select nullif(count(*), 0) || ' refunds' from refund where status = 'SUBMITTED'),
        (select nullif(count(*), 0) || ' seals' from audit_unsealed))
      """;

  private final Rows rows;

  Healing(Rows rows) {
    this.rows = rows;
  }

  void await() {
    Awaitility.await("nothing waits")
        .atMost(LONGEST)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> rows.text(WAITING), String::isEmpty);
  }
}
