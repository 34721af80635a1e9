package org.guildhall.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.guildhall.notification.entity.NotificationError;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class CauseTest {

  @Test
  void putsAForeignAnswerBeforeOurCodeForIt() {
    var failure =
        new BusinessException(NotificationError.RECIPIENT_REFUSED, "550 5.1.1 No such mailbox");

    assertThat(Cause.of(new IllegalStateException("wrapped", failure)))
        .isEqualTo("550 5.1.1 No such mailbox (notification.recipient_refused)");
    assertThat(Cause.isLasting(failure)).isTrue();
  }

  @Test
  void tellsARefusalWithoutArgumentsByItsCode() {
    assertThat(Cause.of(new BusinessException(PaymentError.UNREADABLE_EVENT)))
        .isEqualTo("payment.unreadable_event");
  }

  @Test
  void digsOutWhatWaitedForTheCommit() {
    var rollback = new IllegalStateException("rolled back");
    rollback.addSuppressed(new RuntimeException("outer", new ArithmeticException("deferred")));

    assertThat(Cause.of(new RuntimeException(rollback)))
        .isEqualTo("IllegalStateException: rolled back; ArithmeticException: deferred");
  }

  @Test
  void knowsAFailureThatMayPass() {
    assertThat(Cause.isLasting(new IllegalStateException("no connection"))).isFalse();
    assertThat(
            Cause.isLasting(
                new BusinessException(NotificationError.MAIL_SERVER_UNAVAILABLE, "421 Busy")))
        .isFalse();
  }

  @Test
  void keepsNoMoreThanTheColumnHolds() {
    assertThat(Cause.of(new IllegalStateException("x".repeat(5000)))).hasSize(2000);
  }
}
