package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReturnRequestTest {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final Instant ANSWER_BY = NOW.plus(Duration.ofDays(5));
  private static final Actor BUYER = Actor.buyer(u(1));
  private static final Actor MAKER = Actor.seller(u(2));

  @Test
  void walksFromTheQuestionToTheMoney() {
    var request = in(ReturnStatus.RECEIVED);

    request.inspect(verdicts(2, 1), false, null, MAKER, NOW);
    request.refund(u(9), MAKER, NOW);
    request.close(Actor.provider(), NOW);

    assertThat(request.getTransitions())
        .extracting(ReturnTransition::getToStatus)
        .containsExactly(
            ReturnStatus.REQUESTED,
            ReturnStatus.APPROVED,
            ReturnStatus.IN_TRANSIT,
            ReturnStatus.RECEIVED,
            ReturnStatus.INSPECTED,
            ReturnStatus.REFUNDED,
            ReturnStatus.CLOSED);
    assertThat(request.getRefundId()).isEqualTo(u(9));
    assertThat(request.getTrackingNumber()).isEqualTo("1Z");
    var line = request.getLines().iterator().next();
    assertThat(line.getAccepted()).isEqualTo(2);
    assertThat(line.getRestocked()).isEqualTo(1);
  }

  @Test
  void silenceIsAYesOnlyWhenTheTimeToAnswerIsOver() {
    var request = in(ReturnStatus.REQUESTED);

    assertRefused(
        () -> request.approveBySilence(null, ANSWER_BY.minusMillis(1)), ReturnError.TOO_EARLY);
    assertThat(request.getStatus()).isEqualTo(ReturnStatus.REQUESTED);

    request.approveBySilence(null, ANSWER_BY);
    assertThat(request.getStatus()).isEqualTo(ReturnStatus.APPROVED);
    assertThat(request.getDue().getDeadline()).isEqualTo(ANSWER_BY.plus(Duration.ofDays(14)));
    assertThat(request.getTransitions().get(1).getActorKind()).isEqualTo(Actor.Kind.SYSTEM);
  }

  @Test
  void whatIsNeverSentIsClosedAfterFourteenDays() {
    var request = in(ReturnStatus.APPROVED);
    var end = NOW.plus(Duration.ofDays(14));

    assertRefused(() -> request.close(Actor.system(), end.minusMillis(1)), ReturnError.TOO_EARLY);
    request.close(Actor.system(), end);

    assertThat(request.getStatus()).isEqualTo(ReturnStatus.CLOSED);
    assertThat(request.getDue().getDeadline()).isNull();
  }

  @Test
  void aReminderComesBeforeEachDeadlineAndOnce() {
    var request = in(ReturnStatus.REQUESTED);
    assertThat(request.getDue().getRemindAt()).isEqualTo(ANSWER_BY.minus(Duration.ofDays(1)));

    request.reminded(NOW);
    assertThat(request.getDue().getRemindAt()).isNull();
    assertThat(request.getDue().getDeadline()).isEqualTo(ANSWER_BY);

    request.approve("To the studio", MAKER, NOW);
    assertThat(request.getDue().getRemindAt()).isEqualTo(NOW.plus(Duration.ofDays(10)));
    request.send(null, BUYER, NOW);
    assertThat(request.getDue().getRemindAt()).isNull();
  }

  @Test
  void payingBackLessNeedsAReason() {
    var request = in(ReturnStatus.RECEIVED);

    assertRefused(
        () -> request.inspect(verdicts(1, 1), false, " ", MAKER, NOW), ReturnError.REASON_REQUIRED);
    assertRefused(
        () -> request.inspect(verdicts(2, 2), true, null, MAKER, NOW), ReturnError.REASON_REQUIRED);
    assertThat(request.getStatus()).isEqualTo(ReturnStatus.RECEIVED);
    assertThat(request.getLines()).allSatisfy(line -> assertThat(line.getAccepted()).isNull());

    request.inspect(verdicts(1, 1), false, "One is broken", MAKER, NOW);
    assertThat(request.getAnswer()).isEqualTo("One is broken");
  }

  @Test
  void countsThatCannotBeAreRefused() {
    var request = in(ReturnStatus.RECEIVED);

    for (var wrong : new int[][] {{3, 0}, {-1, 0}, {1, 2}, {1, -1}}) {
      assertRefused(
          () -> request.inspect(verdicts(wrong[0], wrong[1]), false, "why", MAKER, NOW),
          ReturnError.UNITS_WRONG);
    }
    assertRefused(
        () -> request.inspect(Map.of(), false, "why", MAKER, NOW), ReturnError.UNITS_WRONG);
    assertThat(request.getStatus()).isEqualTo(ReturnStatus.RECEIVED);
  }

  @Test
  void whatIsAcceptedIsNotRejectedAndTheOtherWayRound() {
    var accepted = in(ReturnStatus.INSPECTED);
    assertRefused(() -> accepted.reject(MAKER, NOW), ReturnError.ILLEGAL_TRANSITION);

    var refused = in(ReturnStatus.RECEIVED);
    refused.inspect(verdicts(0, 0), false, "Used", MAKER, NOW);
    assertRefused(() -> refused.refund(u(9), MAKER, NOW), ReturnError.ILLEGAL_TRANSITION);
    refused.reject(MAKER, NOW);
    assertThat(refused.getDue().getDeadline()).isEqualTo(NOW.plus(Duration.ofDays(14)));
  }

  @Test
  void refusesToAskForNothing() {
    assertRefused(() -> ask(Map.of()), ReturnError.NOTHING_CHOSEN);
    assertRefused(() -> ask(Map.of(u(1), 0)), ReturnError.NOTHING_CHOSEN);
  }

  /**
   * In every state, each verb either makes a move of the table or is refused and leaves no trace.
   */
  @ParameterizedTest
  @EnumSource(ReturnStatus.class)
  void noVerbLeavesTheTable(ReturnStatus state) {
    verbs()
        .forEach(
            (target, verb) -> {
              var request = in(state);
              int steps = request.getTransitions().size();
              if (state.canBecome(target) && !isForOther(state, target)) {
                verb.accept(request);
                assertThat(request.getStatus()).isEqualTo(target);
                assertThat(request.getTransitions()).hasSize(steps + 1);
              } else {
                assertThatThrownBy(() -> verb.accept(request))
                    .as("%s to %s", state, target)
                    .isInstanceOf(BusinessException.class);
                assertThat(request.getStatus()).isEqualTo(state);
                assertThat(request.getTransitions()).hasSize(steps);
              }
            });
  }

  // what was inspected here was accepted whole
  private static boolean isForOther(ReturnStatus state, ReturnStatus target) {
    return state == ReturnStatus.INSPECTED && target == ReturnStatus.REJECTED;
  }

  private static Map<ReturnStatus, Consumer<ReturnRequest>> verbs() {
    var late = NOW.plus(Duration.ofDays(60));
    return Map.of(
        ReturnStatus.APPROVED, request -> request.approve("To the studio", MAKER, NOW),
        ReturnStatus.DECLINED, request -> request.decline("Too late", MAKER, NOW),
        ReturnStatus.CANCELLED, request -> request.cancel(BUYER, NOW),
        ReturnStatus.IN_TRANSIT, request -> request.send("1Z", BUYER, NOW),
        ReturnStatus.RECEIVED, request -> request.receive(MAKER, NOW),
        ReturnStatus.INSPECTED,
            request -> request.inspect(verdicts(2, 2), false, "Thanks", MAKER, NOW),
        ReturnStatus.REFUNDED, request -> request.refund(u(9), MAKER, NOW),
        ReturnStatus.REJECTED, request -> request.reject(MAKER, NOW),
        ReturnStatus.CLOSED, request -> request.close(Actor.system(), late));
  }

  static ReturnRequest in(ReturnStatus state) {
    var request = ask(Map.of(u(1), 2));
    switch (state) {
      case REQUESTED -> {}
      case DECLINED -> request.decline("Too late", MAKER, NOW);
      case CANCELLED -> request.cancel(BUYER, NOW);
      default -> onTheWay(request, state);
    }
    assertThat(request.getStatus()).isEqualTo(state);
    return request;
  }

  private static void onTheWay(ReturnRequest request, ReturnStatus state) {
    request.approve("To the studio", MAKER, NOW);
    if (state.ordinal() >= ReturnStatus.IN_TRANSIT.ordinal()) {
      request.send("1Z", BUYER, NOW);
    }
    if (state.ordinal() >= ReturnStatus.RECEIVED.ordinal()) {
      request.receive(MAKER, NOW);
    }
    if (state.ordinal() >= ReturnStatus.INSPECTED.ordinal()) {
      int accepted = state == ReturnStatus.REJECTED ? 0 : 2;
      request.inspect(verdicts(accepted, accepted), false, "Thanks", MAKER, NOW);
    }
    switch (state) {
      case REFUNDED -> request.refund(u(9), MAKER, NOW);
      case REJECTED -> request.reject(MAKER, NOW);
      case CLOSED -> {
        request.refund(u(9), MAKER, NOW);
        request.close(Actor.provider(), NOW);
      }
      default -> {}
    }
  }

  private static ReturnRequest ask(Map<UUID, Integer> units) {
    return ReturnRequest.ask(
        new ReturnTerms(u(5), "N-1-R1", ReturnCause.CHANGED_MIND, "Too small", ANSWER_BY),
        units,
        BUYER,
        NOW);
  }

  static Map<UUID, ReturnVerdict> verdicts(int accepted, int restocked) {
    return Map.of(u(1), new ReturnVerdict(accepted, restocked));
  }

  private static void assertRefused(Runnable work, ReturnError error) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }
}
