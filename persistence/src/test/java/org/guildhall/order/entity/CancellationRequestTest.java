package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class CancellationRequestTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final LocalDate LAST = LocalDate.of(2026, 6, 11);

  @Test
  void waitsUntilItsLastDayIsOver() {
    var asked = asked();

    assertThat(asked.isOpen()).isTrue();
    assertThat(asked.isOverdue(LAST)).isFalse();
    assertRefused(() -> asked.timeOut(LAST, NOW), OrderError.ILLEGAL_TRANSITION);

    asked.timeOut(LAST.plusDays(1), NOW);
    assertThat(asked.getStatus()).isEqualTo(CancellationStatus.TIMED_OUT);
    assertThat(asked.getAnsweredAt()).isEqualTo(NOW);
  }

  @Test
  void theBuyerReadsWhyItGoesOn() {
    var asked = asked();

    asked.refuse("It is in the kiln", u(2), NOW);

    assertThat(asked.getStatus()).isEqualTo(CancellationStatus.REFUSED);
    assertThat(asked.getAnswer()).isEqualTo("It is in the kiln");
    assertThat(asked.getStatus().isGranted()).isFalse();
  }

  @Test
  void isAnsweredOnce() {
    List<Consumer<CancellationRequest>> answers =
        List.of(
            asked -> asked.accept(u(2), NOW),
            asked -> asked.refuse("No", u(2), NOW),
            asked -> asked.overtaken(u(2), NOW));
    for (var first : answers) {
      var asked = asked();
      first.accept(asked);
      var status = asked.getStatus();

      for (var second : answers) {
        assertRefused(() -> second.accept(asked), OrderError.CANCELLATION_ANSWERED);
      }
      assertThat(asked.getStatus()).isEqualTo(status);
    }
  }

  @Test
  void nothingUnpaidSentOrCancelledCanBeAskedFor() {
    var unpaid = Parts.placed();
    var sent = Parts.paid();
    sent.ship(sent.openUnits(), Actor.seller(u(2)), NOW);
    var off = Parts.paid();
    off.cancel("The kiln broke", Actor.seller(u(2)), NOW);

    for (var part : List.of(unpaid, sent, off)) {
      assertRefused(
          () -> CancellationRequest.ask(part, "Why", Actor.buyer(null), LAST, NOW),
          OrderError.NOT_CANCELLABLE);
    }
  }

  private static CancellationRequest asked() {
    return CancellationRequest.ask(Parts.paid(), "The wrong color", Actor.buyer(u(1)), LAST, NOW);
  }

  private static void assertRefused(Runnable work, OrderError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
