package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.shared.entity.ErrorCode;
import org.guildhall.shared.entity.SharedError;
import org.guildhall.shared.service.Caller;
import org.guildhall.shipping.event.ParcelDelivered;
import org.guildhall.testing.Wiring;
import org.junit.jupiter.api.Test;

/** Two at once about one order: one of them wins whole, and the other changes nothing. */
class CancellationRivalsIT extends CancellableOrder {
  private UUID round;

  @Test
  void acceptedFirstNothingCanBeSent() {
    ask();

    assertThat(meet(wiring -> maker(wiring).accept("N-1", true), wiring -> ship(wiring, 2)))
        .contains(OrderError.ILLEGAL_TRANSITION);
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, "select quantity_shipped from order_item")).isZero();
  }

  @Test
  void sentFirstTheRequestIsOvertaken() {
    ask();

    assertThat(meet(wiring -> ship(wiring, 2), wiring -> maker(wiring).accept("N-1", true)))
        .contains(OrderError.CANCELLATION_ANSWERED);
    assertThat(status("SHIPPED")).isTrue();
    assertThat(asked("OVERTAKEN")).isTrue();
    assertThat(number(database, REFUNDED)).isZero();
  }

  @Test
  void approvedFirstAnOldCancellationIsRefused() {
    waitForTheBuyer();
    int version = version();

    assertThat(meet(this::approve, wiring -> maker(wiring).cancel(command(version, 2, true))))
        .contains(SharedError.STALE);
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(number(database, REFUNDED)).isZero();
  }

  @Test
  void cancelledFirstAnApprovalBeginsNothing() {
    waitForTheBuyer();
    int version = version();

    assertThat(meet(wiring -> maker(wiring).cancel(command(version, 2, true)), this::approve))
        .contains(ProofError.ORDER_CANCELLED);
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
  }

  @Test
  void anAnswerBeforeTheClockCounts() {
    waitForTheBuyer();
    execute(
        database,
        "update proof_round set remind_on = date '2026-11-20', answer_by = date '2026-11-23'");

    assertThat(
            meet(
                this::approve,
                wiring ->
                    wiring
                        .with(Caller.class, someone(null))
                        .make(ProofDueService.class)
                        .expire("N-1")))
        .isEmpty();
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(number(database, "select count(*) from proof_round where status = 'APPROVED'"))
        .isEqualTo(1);
  }

  private void waitForTheBuyer() {
    execute(database, "delete from proof_round");
    in(
        wiring ->
            maker(wiring, MakerProofService.class)
                .send(new SendProofCommand("N-1", 1, "Ada with one d?", null)));
    in(wiring -> round = wiring.make(ProofRepository.class).of(u(1)).get(0).getId());
  }

  private void approve(Wiring wiring) {
    buyer(wiring).approve(orderNumber(), round);
  }

  @Test
  void cancelledTwiceAtOnceIsCancelledOnce() {
    int version = version();
    Consumer<Wiring> click = wiring -> maker(wiring).cancel(command(version, 2, true));

    assertThat(meet(click, click)).contains(SharedError.STALE);
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
  }

  @Test
  void aMakerWhoBeginsBeforeTheClockKeepsTheOrder() {
    overdue();

    assertThat(
            meet(
                wiring -> maker(wiring, FulfilmentService.class).accept("N-1"),
                wiring -> silence(wiring).giveUp(PART)))
        .isEmpty();
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(number(database, REFUNDED)).isZero();
  }

  @Test
  void twoClocksAtOnceCancelASilentMakersOrderOnce() {
    overdue();
    in(wiring -> assertThat(silence(wiring).notBegun(9)).containsExactly(PART));
    Consumer<Wiring> clock = wiring -> silence(wiring).giveUp(PART);

    assertThat(meet(clock, clock)).isEmpty();
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
    in(wiring -> assertThat(silence(wiring).notBegun(9)).isEmpty());
  }

  @Test
  void aParcelArrivesWhileItsMakerPaysBack() {
    in(wiring -> ship(wiring, 2));
    execute(
        database, "delete from shipment_item; delete from tracking_event; delete from shipment");
    var arrival = new ParcelDelivered(u(1), u(1), TODAY.instant());

    assertThat(
            meet(
                wiring -> maker(wiring, MakerRefundService.class).give(chip()),
                wiring -> wiring.make(DeliveryService.class).onDelivered(arrival)))
        .isEmpty();
    assertThat(status("DELIVERED")).isTrue();
    assertThat(number(database, REFUNDED)).isPositive();
  }

  /**
   * The second begins while the first holds the order; answers what the second was refused with.
   */
  private Optional<ErrorCode> meet(Consumer<Wiring> first, Consumer<Wiring> second) {
    return Rivals.meet(
        database,
        last ->
            in(
                wiring -> {
                  first.accept(wiring);
                  last.run();
                }),
        () -> in(second));
  }

  private static GiveBackCommand chip() {
    return new GiveBackCommand(
        "N-1", Map.of(u(1), 1), Unsent.STILL_SENT, false, false, 0, "It came with a chip");
  }

  private void overdue() {
    execute(database, "update shop_order set ship_by = date '2026-11-16'");
  }
}
