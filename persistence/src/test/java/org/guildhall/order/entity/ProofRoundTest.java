package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shop.entity.WorkingDays;
import org.junit.jupiter.api.Test;

/** A round ends once, in one of four ways. It is sent on a Tuesday. */
class ProofRoundTest {
  private static final Instant NOW = Parts.NOW;
  private static final WorkingDays DAYS = WorkingDays.MONDAY_TO_FRIDAY;
  private static final LocalDate LAST = LocalDate.of(2026, 6, 16);

  @Test
  void theBuyerHasFiveWorkingDaysAndIsRemindedAfterTwo() {
    var round = sent();

    assertThat(round.getRound()).isEqualTo(1);
    assertThat(round.getAnswerBy()).isEqualTo(LAST);
    assertThat(round.isToRemind(LocalDate.of(2026, 6, 10))).isFalse();
    assertThat(round.isToRemind(LocalDate.of(2026, 6, 11))).isTrue();
    assertThat(round.isToRemind(LAST.plusDays(1))).isFalse();
    round.reminded(NOW);
    assertThat(round.isToRemind(LAST)).isFalse();
    assertThat(round.isOverdue(LAST)).isFalse();
    assertThat(round.isOverdue(LAST.plusDays(1))).isTrue();
  }

  @Test
  void whatEndedStaysAsItEnded() {
    List<Consumer<ProofRound>> ends =
        List.of(
            round -> round.approve(u(1), NOW),
            round -> round.requestChange("With two d", u(1), NOW),
            round -> round.expire(LAST.plusDays(1), NOW),
            round -> round.supersede(NOW));
    var codes =
        List.of(
            ProofError.ANSWERED, ProofError.ANSWERED, ProofError.EXPIRED, ProofError.SUPERSEDED);

    for (int i = 0; i < ends.size(); i++) {
      var round = sent();
      ends.get(i).accept(round);
      var status = round.getStatus();
      var answer = round.getAnswer();
      var code = codes.get(i);
      assertThat(status).isNotEqualTo(ProofStatus.SENT);
      assertThat(round.getEndedAt()).isEqualTo(NOW);
      assertRefused(() -> round.approve(null, NOW), code);
      assertRefused(() -> round.requestChange("Otherwise", null, NOW), code);
      assertRefused(() -> round.supersede(NOW), code);
      assertRefused(() -> round.reminded(NOW), code);
      assertRefused(() -> round.postpone(DAYS, 1, NOW), code);
      assertRefused(() -> round.expire(LAST.plusDays(9), NOW), ProofError.STILL_OPEN);
      assertThat(round.getStatus()).isEqualTo(status);
      assertThat(round.getAnswer()).isEqualTo(answer);
    }
  }

  @Test
  void theMakerGoesOnWithoutAnAnswerOnlyWhenTheLastDayIsOver() {
    var round = sent();

    assertRefused(round::requireExpired, ProofError.STILL_OPEN);
    assertRefused(() -> round.expire(LAST, NOW), ProofError.STILL_OPEN);
    round.expire(LAST.plusDays(1), NOW);
    round.requireExpired();

    var changed = sent();
    changed.requestChange("With two d", null, NOW);
    assertRefused(changed::requireExpired, ProofError.CHANGE_ASKED);
  }

  @Test
  void aMakersTurnIsForgottenAfterSomeWorkingDays() {
    var round = sent();
    assertThat(round.isForgotten(DAYS, 10, LAST.plusYears(1))).isFalse();

    round.requestChange("With two d", null, NOW);

    assertThat(round.isForgotten(DAYS, 10, LocalDate.of(2026, 6, 23))).isFalse();
    assertThat(round.isForgotten(DAYS, 10, LocalDate.of(2026, 6, 24))).isTrue();
  }

  @Test
  void aHoldTakesNoTimeFromTheBuyer() {
    var round = sent();

    round.postpone(DAYS, 3, NOW.plus(Duration.ofDays(3)));

    assertThat(round.getAnswerBy()).isEqualTo(LocalDate.of(2026, 6, 19));
    assertThat(round.isToRemind(LocalDate.of(2026, 6, 15))).isFalse();
    assertThat(round.isToRemind(LocalDate.of(2026, 6, 16))).isTrue();
  }

  @Test
  void thereAreFiveRounds() {
    var last = ProofRound.send(Parts.paid(), 4, draft(), DAYS, u(2), NOW);
    assertThat(last.getRound()).isEqualTo(ProofRound.MOST);
    assertRefused(
        () -> ProofRound.send(Parts.paid(), 5, draft(), DAYS, u(2), NOW),
        ProofError.TOO_MANY_ROUNDS);
  }

  @Test
  void anOrderThatWaitedLeavesAsManyWorkingDaysLater() {
    var order = Parts.paid();
    var shipBy = order.getShipBy();
    order.awaitBuyer(Actor.seller(u(2)), NOW);

    assertRefused(() -> order.accept(Actor.seller(u(2)), NOW), OrderError.AWAITING_BUYER);
    assertThat(order.isLate(shipBy.plusDays(60))).isFalse();
    assertThat(order.isAbandoned(DAYS, 5, shipBy.plusDays(60))).isFalse();
    order.goOn(DAYS, 4, Actor.buyer(null), NOW);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.IN_PRODUCTION);
    assertThat(order.getShipBy()).isEqualTo(DAYS.after(shipBy, 4));
    assertRefused(() -> order.goOn(DAYS, 4, Actor.buyer(null), NOW), OrderError.ILLEGAL_TRANSITION);
  }

  @Test
  void aHoldWithinTheWaitingMovesNoDayTwice() {
    var order = Parts.paid();
    var shipBy = order.getShipBy();
    order.awaitBuyer(Actor.seller(u(2)), NOW);
    order.hold("The address", Actor.admin(u(3)), NOW);
    assertRefused(order::requireAwaiting, OrderError.ON_HOLD);

    var later = NOW.plus(Duration.ofDays(7));
    order.release(DAYS, LocalDate.of(2026, 6, 9), Actor.admin(u(3)), later);

    assertThat(order.getStatus()).isEqualTo(ShopOrderStatus.AWAITING_BUYER);
    assertThat(order.getShipBy()).isEqualTo(shipBy);
  }

  private static ProofRound sent() {
    return ProofRound.send(Parts.paid(), 0, draft(), DAYS, u(2), NOW);
  }

  private static ProofRound.Draft draft() {
    return new ProofRound.Draft("Is it Ada with one d?", null);
  }

  private static void assertRefused(Runnable step, ErrorCode code) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(code));
  }
}
