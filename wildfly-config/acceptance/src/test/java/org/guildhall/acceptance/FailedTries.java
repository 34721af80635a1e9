package org.guildhall.acceptance;

import java.nio.file.Path;

/** What the server logs of a message whose listener fails, for tests that make it fail. */
final class FailedTries {
  private static final String REFUSED =
      "AMQ154004: Failed to deliver message: org.guildhall.shared.entity.BusinessException: ";
  private static final String TAKEN_BACK = "AMQ212009: resetting session after failure";

  private FailedTries() {}

  /** While this is open, the mail server may refuse mails. */
  static ServerLog.Breakage ofMails(Path log) {
    return ServerLog.breaking(log, REFUSED + "notification\\.", TAKEN_BACK);
  }

  /** While this is open, an event of the payment provider may be unreadable. */
  static ServerLog.Breakage ofPaymentEvents(Path log) {
    return ServerLog.breaking(log, REFUSED + "payment\\.unreadable_event ", TAKEN_BACK);
  }
}
