package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.u;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildhall.shared.entity.BusinessException;

/** Anybody presses anything at any time: no walk ends in a state that cannot be. */
class ReturnWalkTest {
  private static final Instant START = Instant.parse("2026-11-25T10:00:00Z");
  private static final Actor BUYER = Actor.buyer(u(1));
  private static final Actor MAKER = Actor.seller(u(2));

  /** A press of somebody: which verb, how many units are accepted, how many days later. */
  record Press(int verb, int units, int days) {}

  @Property(tries = 3000)
  void noWalkFindsAnIllegalState(
      @ForAll @Size(max = 25) List<@IntRange(max = 9) Integer> verbs,
      @ForAll @Size(value = 25) List<@IntRange(max = 3) Integer> units,
      @ForAll @Size(value = 25) List<@IntRange(max = 9) Integer> days) {
    var request =
        ReturnRequest.ask(
            new ReturnTerms(
                u(5), "N-1-R1", ReturnCause.DAMAGED, null, START.plus(Duration.ofDays(3))),
            Map.of(u(1), 3),
            BUYER,
            START);
    var now = START;
    for (int i = 0; i < verbs.size(); i++) {
      now = now.plus(Duration.ofDays(days.get(i)));
      press(request, new Press(verbs.get(i), units.get(i), days.get(i)), now);
      assertLegal(request);
    }
  }

  private static void press(ReturnRequest request, Press press, Instant now) {
    var before = request.getStatus();
    int steps = request.getTransitions().size();
    try {
      act(request, press, now);
      if (press.verb() < 9) {
        assertThat(before.canBecome(request.getStatus())).isTrue();
        assertThat(request.getTransitions()).hasSize(steps + 1);
      }
    } catch (BusinessException refused) {
      assertThat(request.getStatus()).isEqualTo(before);
      assertThat(request.getTransitions()).hasSize(steps);
    }
  }

  private static void act(ReturnRequest request, Press press, Instant now) {
    switch (press.verb()) {
      case 0 -> request.approve("To the studio", MAKER, now);
      case 1 -> request.approveBySilence(null, now);
      case 2 -> request.decline("No", MAKER, now);
      case 3 -> request.cancel(BUYER, now);
      case 4 -> request.send(null, BUYER, now);
      case 5 -> request.receive(MAKER, now);
      case 6 -> request.inspect(verdict(press), false, "As it is", MAKER, now);
      case 7 -> settle(request, press, now);
      case 8 -> request.close(Actor.system(), now);
      default -> request.reminded(now);
    }
  }

  private static Map<UUID, ReturnVerdict> verdict(Press press) {
    return Map.of(u(1), new ReturnVerdict(press.units(), press.units() / 2));
  }

  private static void settle(ReturnRequest request, Press press, Instant now) {
    if (press.units() > 1) {
      request.refund(u(9), MAKER, now);
    } else {
      request.reject(MAKER, now);
    }
  }

  // what the schema's CHECKs say of a row
  private static void assertLegal(ReturnRequest request) {
    var status = request.getStatus();
    var due = request.getDue();
    var line = request.getLines().iterator().next();
    assertThat(due.getDeadline() != null)
        .isEqualTo(
            status == ReturnStatus.REQUESTED
                || status == ReturnStatus.APPROVED
                || status == ReturnStatus.REJECTED);
    assertThat(due.getRemindAt() == null || due.getRemindAt().isBefore(due.getDeadline())).isTrue();
    if (request.getRefundId() != null) {
      assertThat(status).isIn(ReturnStatus.REFUNDED, ReturnStatus.CLOSED);
      assertThat(line.getAccepted()).isPositive();
    }
    if (status == ReturnStatus.DECLINED || status == ReturnStatus.REJECTED) {
      assertThat(request.getAnswer()).isNotBlank();
    }
    if (line.getAccepted() != null) {
      assertThat(line.getAccepted()).isBetween(0, line.getUnits());
      assertThat(line.getRestocked()).isBetween(0, line.getAccepted());
    }
    var history = request.getTransitions();
    assertThat(history.get(history.size() - 1).getToStatus()).isEqualTo(status);
    for (int i = 1; i < history.size(); i++) {
      var step = history.get(i);
      assertThat(step.getFromStatus()).isEqualTo(history.get(i - 1).getToStatus());
      assertThat(step.getFromStatus().canBecome(step.getToStatus())).isTrue();
    }
  }
}
