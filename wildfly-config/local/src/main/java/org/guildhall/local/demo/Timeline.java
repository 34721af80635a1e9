package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * When what happened to one part of an order. A moment is null when it has not come. Steps divide
 * the time from the order to now, or its first twelve days when it arrived longer ago.
 */
record Timeline(
    Status status,
    boolean made,
    Instant placedAt,
    Instant paidAt,
    Instant acceptedAt,
    Instant readyAt,
    Instant shippedAt,
    Instant deliveredAt,
    Instant completedAt,
    Instant cancelledAt) {

  private static final Duration ARRIVES_WITHIN = Duration.ofDays(12);
  private static final Duration PAYS_WITHIN = Duration.ofMinutes(4);
  private static final Duration PAYMENT_ENDS = Duration.ofMinutes(35);

  /** A change of status: who made it. */
  record Step(Status from, Status to, String actor, Instant when) {}

  /** A delivered part is completed once the days to send it back are over. */
  static Timeline of(Status goal, boolean made, Instant placed, Instant now, int returnsDays) {
    var whole = Duration.between(placed, now);
    if (goal.hasArrived() && whole.compareTo(ARRIVES_WITHIN) > 0) {
      whole = ARRIVES_WITHIN;
    }
    var delivered = goal.hasArrived() ? share(placed, whole, 75) : null;
    var over = delivered == null ? null : delivered.plus(Duration.ofDays(returnsDays));
    var completed = over != null && over.isBefore(now) ? over : null;
    return new Timeline(
        completed == null ? goal : Status.COMPLETED,
        made || goal == Status.IN_PRODUCTION,
        placed,
        goal.isPaid() ? placed.plus(PAYS_WITHIN) : null,
        goal.compareTo(Status.NEW) > 0 ? share(placed, whole, 6) : null,
        goal.isReady() ? share(placed, whole, goal.hasArrived() ? 35 : 70) : null,
        goal.hasLeft() ? share(placed, whole, goal.hasArrived() ? 40 : 80) : null,
        delivered,
        completed,
        goal == Status.CANCELLED ? placed.plus(PAYMENT_ENDS) : null);
  }

  private static Instant share(Instant from, Duration whole, int percent) {
    return from.plusSeconds(whole.toSeconds() * percent / 100);
  }

  /** Every change of status so far, in order. */
  List<Step> steps() {
    var steps = new ArrayList<Step>();
    steps.add(new Step(null, Status.PENDING_PAYMENT, "BUYER", placedAt));
    addTo(steps, Status.CANCELLED, "PROVIDER", cancelledAt);
    addTo(steps, Status.NEW, "PROVIDER", paidAt);
    addTo(steps, Status.IN_PRODUCTION, "SELLER", made ? acceptedAt : null);
    addTo(steps, Status.READY_TO_SHIP, "SELLER", readyAt);
    addTo(steps, Status.SHIPPED, "SELLER", shippedAt);
    addTo(steps, Status.DELIVERED, "CARRIER", deliveredAt);
    addTo(steps, Status.COMPLETED, "SYSTEM", completedAt);
    return steps;
  }

  private static void addTo(List<Step> steps, Status to, String actor, Instant when) {
    if (when != null) {
      steps.add(new Step(steps.get(steps.size() - 1).to(), to, actor, when));
    }
  }

  Instant lastChange() {
    var steps = steps();
    return steps.get(steps.size() - 1).when();
  }
}
