package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.media.entity.MediaError;
import org.guildhall.order.entity.OrderError;
import org.guildhall.order.entity.OrderHoldCode;
import org.guildhall.order.entity.OrderStage;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.event.ProofApproved;
import org.guildhall.order.event.ProofChangeRequested;
import org.guildhall.order.event.ProofExpired;
import org.guildhall.order.event.ProofReminderDue;
import org.guildhall.order.event.ProofSent;
import org.guildhall.order.event.ProofSuperseded;
import org.guildhall.order.event.ShopOrderAccepted;
import org.guildhall.order.event.ShopOrderAwaitsBuyer;
import org.guildhall.order.event.ShopOrderCancelled;
import org.guildhall.order.event.ShopOrderWentOn;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.Wiring;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A maker asks before making, the buyer answers or does not. Today is Tuesday, the 24th. */
class ProofIT extends CancellableOrder {
  private static final String LATE_NOTICES = "select count(*) from late_notice";

  @BeforeEach
  void promise() {
    execute(
        database,
        "delete from proof_round; delete from order_hold; delete from shipment_item; delete from"
            + " tracking_event; delete from shipment; delete from late_notice; update shop_order"
            + " set ship_by = date '2026-11-26', arrives_from = date '2026-11-30', arrives_to ="
            + " date '2026-12-02'");
  }

  @Test
  void anApprovedOrderIsMadeAndItsDaysMoveByTheWorkingDaysItWaited() {
    in(
        wiring -> {
          proofs(wiring).send(ask(1));
          assertThat(wiring.fired())
              .extracting(Object::getClass)
              .containsExactly(ShopOrderAwaitsBuyer.class, ProofSent.class);
        });
    assertThat(status("AWAITING_BUYER")).isTrue();
    assertThat(rounds("status = 'SENT' and answer_by = date '2026-12-01'")).isEqualTo(1);
    sentOn("2026-11-20");

    in(
        wiring -> {
          buyer(wiring).approve(orderNumber(), round(1));
          assertThat(wiring.fired())
              .extracting(Object::getClass)
              .containsExactly(ProofApproved.class, ShopOrderAccepted.class);
        });

    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(days("ship_by = date '2026-11-30' and arrives_to = date '2026-12-06'")).isTrue();
    assertThat(steps("AWAITING_BUYER", "IN_PRODUCTION", "BUYER")).isEqualTo(1);
    assertThat(rounds("status = 'APPROVED' and answered_by = u(1)")).isEqualTo(1);
    in(
        wiring -> {
          buyer(wiring).approve(orderNumber(), round(1));
          assertThat(wiring.fired()).isEmpty();
        });
    assertRefused(OrderError.ILLEGAL_TRANSITION, () -> send(2));
  }

  @Test
  void aChangeIsAnsweredByTheNextRoundAndAnOldOneByNobody() {
    send(1);
    assertThat(isMakersTurn()).isFalse();
    in(
        wiring -> {
          buyer(wiring).requestChange(orderNumber(), round(1), " With two d ");
          assertThat(wiring.fired())
              .singleElement()
              .isInstanceOfSatisfying(
                  ProofChangeRequested.class,
                  event -> assertThat(event.answer()).isEqualTo("With two d"));
        });
    assertThat(status("AWAITING_BUYER")).isTrue();
    assertThat(isMakersTurn()).isTrue();
    assertRefused(ProofError.ANSWERED, () -> approve(1));
    assertRefused(ProofError.CHANGE_ASKED, () -> in(wiring -> proofs(wiring).goOn("N-1")));

    send(2);
    in(
        wiring -> {
          proofs(wiring).send(ask(3));
          assertThat(wiring.fired())
              .extracting(Object::getClass)
              .containsExactly(ProofSuperseded.class, ProofSent.class);
        });
    assertRefused(ProofError.SUPERSEDED, () -> approve(2));
    assertRefused(ProofError.SUPERSEDED, () -> change(2, "Otherwise"));
    approve(3);
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(isMakersTurn()).isFalse();
    assertThat(rounds("true")).isEqualTo(3);
  }

  @Test
  void bothReadTheRoundsWithAndWithoutAPictureTheNewestFirst() {
    send(1);
    in(
        wiring ->
            assertThat(proofs(wiring).ofOrder("N-1"))
                .singleElement()
                .satisfies(
                    round -> {
                      assertThat(round.words()).isEqualTo("Is it Ada with one d?");
                      assertThat(round.picture()).isNull();
                      assertThat(round.isOpen()).isTrue();
                    }));

    execute(database, "update media set owner_id = u(2), restricted = true");
    in(wiring -> proofs(wiring).send(new SendProofCommand("N-1", 2, "So?", u(1))));
    in(
        wiring ->
            assertThat(buyer(wiring).details(orderNumber()).parcels().get(0).proofs())
                .extracting(ProofDetails::round, ProofDetails::isPictured, ProofDetails::isOpen)
                .containsExactly(tuple(2, true, true), tuple(1, false, false)));
  }

  @Test
  void twoClicksSendOneRoundAndASixthIsRefused() {
    send(1);
    assertRefused(ProofError.OUTDATED, () -> send(1));
    assertRefused(ProofError.WORDS_REQUIRED, () -> in(w -> proofs(w).send(words(" "))));
    assertRefused(
        ProofError.WORDS_TOO_LONG, () -> in(w -> proofs(w).send(words("x".repeat(1001)))));
    assertRefused(ProofError.ANSWER_REQUIRED, () -> change(1, " "));
    for (int round = 2; round <= 5; round++) {
      send(round);
    }
    assertRefused(ProofError.TOO_MANY_ROUNDS, () -> send(6));
    assertThat(rounds("status = 'SENT'")).isEqualTo(1);
    assertThat(rounds("status = 'SUPERSEDED'")).isEqualTo(4);
  }

  @Test
  void nothingIsMadeBeforeThereIsAnAnswer() {
    send(1);

    assertRefused(
        OrderError.AWAITING_BUYER,
        () -> in(wiring -> maker(wiring, FulfilmentService.class).accept("N-1")));
    assertRefused(
        OrderError.ILLEGAL_TRANSITION,
        () -> in(wiring -> maker(wiring, FulfilmentService.class).markReady("N-1")));
    assertRefused(OrderError.ILLEGAL_TRANSITION, () -> in(wiring -> ship(wiring, 1)));
    assertRefused(ProofError.STILL_OPEN, () -> in(wiring -> proofs(wiring).goOn("N-1")));
    assertThat(status("AWAITING_BUYER")).isTrue();
  }

  @Test
  void silenceRemindsAndThenLetsTheMakerGoOn() {
    send(1);
    in(wiring -> assertThat(due(wiring).toRemind(9)).isEmpty());
    execute(database, "update proof_round set remind_on = date '2026-11-24'");
    assertFires(ProofReminderDue.class, due -> due.remind("N-1"));
    in(wiring -> assertThat(due(wiring).toRemind(9)).isEmpty());

    in(wiring -> assertThat(due(wiring).unanswered(9)).isEmpty());
    sentOn("2026-11-16");
    execute(
        database,
        "update proof_round set remind_on = date '2026-11-18', answer_by = date '2026-11-23'");
    in(wiring -> assertThat(due(wiring).unanswered(9)).containsExactly("N-1"));
    assertFires(ProofExpired.class, due -> due.expire("N-1"));
    assertRefused(ProofError.EXPIRED, () -> approve(1));
    assertThat(status("AWAITING_BUYER")).isTrue();

    execute(database, "update proof_round set ended_at = timestamptz '2026-11-20 09:00Z'");
    in(
        wiring -> {
          proofs(wiring).goOn("N-1");
          assertThat(wiring.fired())
              .extracting(Object::getClass)
              .containsExactly(ShopOrderWentOn.class);
        });
    assertThat(status("IN_PRODUCTION")).isTrue();
    assertThat(days("ship_by = date '2026-12-02'")).as("four days, until it expired").isTrue();
    assertThat(steps("AWAITING_BUYER", "IN_PRODUCTION", "SELLER")).isEqualTo(1);
  }

  @Test
  void whatItsMakerLeavesLyingIsCancelledAndPaidBack() {
    send(1);
    change(1, "With two d");
    execute(database, "update proof_round set ended_at = timestamptz '2026-11-10 09:00Z'");
    in(
        wiring -> {
          due(wiring).giveUp("N-1");
          assertThat(wiring.fired()).as("ten working days are over with the 24th").isEmpty();
        });

    execute(database, "update proof_round set ended_at = timestamptz '2026-11-09 09:00Z'");
    in(wiring -> assertThat(due(wiring).leftToMaker(9)).containsExactly("N-1"));
    assertFires(ShopOrderCancelled.class, due -> due.giveUp("N-1"));

    assertCancelledAndPaidBack();
  }

  @Test
  void neitherLatenessNorTheSilentMakersEndComesWhileItWaits() {
    send(1);
    execute(database, "update shop_order set ship_by = date '2026-10-01'");

    in(
        wiring -> {
          wiring.with(Caller.class, someone(null)).make(LateOrderService.class).tell();
          silence(wiring).giveUp(PART);
          assertThat(silence(wiring).notBegun(9)).isEmpty();
        });

    assertThat(number(database, LATE_NOTICES)).isZero();
    assertThat(status("AWAITING_BUYER")).isTrue();
  }

  @Test
  void aCancelledOrderIsPaidBackAndItsRoundNeedsNoAnswer() {
    send(1);

    cancel(version(), 2, true);

    assertCancelledAndPaidBack();
    assertThat(rounds("status = 'SUPERSEDED'")).isEqualTo(1);
    assertRefused(ProofError.ORDER_CANCELLED, () -> approve(1));
    assertRefused(ProofError.ORDER_CANCELLED, () -> change(1, "Otherwise"));
  }

  @Test
  void theOfficeCancelsAndABuyersRequestIsGranted() {
    send(1);
    ask();
    execute(database, "update cancellation_request set answer_by = date '2026-11-20'");
    in(wiring -> assertThat(silence(wiring).unanswered(9)).containsExactly(PART));
    in(wiring -> silence(wiring).grant(PART));
    assertCancelledAndPaidBack();
  }

  @Test
  void theOfficeCancelsWhatWaits() {
    send(1);
    in(wiring -> office(wiring).cancel("N-1", "The maker is away", true));
    assertCancelledAndPaidBack();
  }

  @Test
  void aHoldTakesNoTimeFromTheBuyerAndMovesNoDayTwice() {
    send(1);
    in(wiring -> hold(wiring));
    assertRefused(OrderError.ON_HOLD, () -> approve(1));
    assertRefused(OrderError.ON_HOLD, () -> change(1, "Otherwise"));
    assertRefused(OrderError.ON_HOLD, () -> send(2));
    execute(database, "update order_hold set created_at = timestamptz '2026-11-19 09:00Z'");
    sentOn("2026-11-19");
    execute(
        database,
        "update proof_round set answer_by = date '2026-11-20', remind_on = date '2026-11-20'");
    in(wiring -> assertThat(due(wiring).unanswered(9)).isEmpty());

    in(wiring -> wiring.with(Caller.class, someone(u(3))).make(HoldService.class).release("N-1"));
    assertThat(status("AWAITING_BUYER")).isTrue();
    assertThat(days("ship_by = date '2026-11-26'")).isTrue();
    assertThat(rounds("answer_by = date '2026-11-25'")).isEqualTo(1);

    approve(1);
    assertThat(days("ship_by = date '2026-12-01'")).isTrue();
  }

  @Test
  void nobodyElsesRoundOrPictureIsFound() {
    execute(database, "update media set owner_id = u(2), restricted = true");
    in(wiring -> proofs(wiring).send(new SendProofCommand("N-1", 1, "So?", u(1))));

    assertRefused(
        OrderError.NOT_FOUND,
        () -> in(w -> stranger(w).make(OrderService.class).approve(orderNumber(), round(1))));
    assertRefused(
        OrderError.NOT_FOUND,
        () -> in(w -> stranger(w).make(MakerProofService.class).send(ask(2))));
    assertRefused(ProofError.NOT_FOUND, () -> in(w -> buyer(w).approve(orderNumber(), u(99))));
    assertRefused(ProofError.NOT_FOUND, () -> in(w -> buyer(w).approve(orderNumber(), null)));
    assertRefused(
        OrderError.NOT_FOUND,
        () -> in(w -> stranger(w).make(GuestOrderService.class).approve("forged", round(1))));

    execute(database, "update media set owner_id = u(1)");
    assertRefused(
        MediaError.NOT_FOUND,
        () -> in(w -> proofs(w).send(new SendProofCommand("N-1", 2, "So?", u(1)))));
    execute(database, "update media set owner_id = u(2), restricted = false");
    assertRefused(
        MediaError.NOT_FOUND,
        () -> in(w -> proofs(w).send(new SendProofCommand("N-1", 2, "So?", u(1)))));
    assertThat(rounds("true")).isEqualTo(1);
  }

  @Test
  void aPictureIsForTheTwoAndTheOfficeAlone() {
    execute(
        database,
        "update media set owner_id = u(2), restricted = true, content_hash = repeat('a', 32),"
            + " widths = '320,640,960', width = 960, height = 960");
    in(wiring -> proofs(wiring).send(new SendProofCommand("N-1", 1, "So?", u(1))));
    var id = round(1);
    var hash = "a".repeat(32);

    in(w -> assertThat(pictures(w, u(1)).file(id, 640)).isEqualTo(hash + "-640.jpg"));
    in(w -> assertThat(pictures(w, u(2)).file(id, 1600)).isEqualTo(hash + "-960.jpg"));
    assertRefused(ProofError.NOT_FOUND, () -> in(w -> pictures(w, u(4)).file(id, 640)));
    assertRefused(ProofError.NOT_FOUND, () -> in(w -> pictures(w, null).file(id, 640)));
    assertRefused(OrderError.NOT_FOUND, () -> in(w -> pictures(w, null).file("forged", id, 640)));
  }

  private void assertCancelledAndPaidBack() {
    assertThat(status("CANCELLED")).isTrue();
    assertThat(number(database, REFUNDED)).isEqualTo(6116);
    assertThat(number(database, ON_HAND)).isEqualTo(5);
    assertThat(days("ship_by = date '2026-11-26'")).isTrue();
  }

  private void assertFires(Class<?> event, Consumer<ProofDueService> work) {
    in(
        wiring -> {
          work.accept(due(wiring));
          work.accept(due(wiring));
          assertThat(wiring.fired()).filteredOn(event::isInstance).hasSize(1);
        });
  }

  private void send(int round) {
    in(wiring -> proofs(wiring).send(ask(round)));
  }

  private void approve(int round) {
    in(wiring -> buyer(wiring).approve(orderNumber(), round(round)));
  }

  private void change(int round, String what) {
    in(wiring -> buyer(wiring).requestChange(orderNumber(), round(round), what));
  }

  private static SendProofCommand ask(int round) {
    return new SendProofCommand("N-1", round, "Is it Ada with one d?", null);
  }

  private static SendProofCommand words(String words) {
    return new SendProofCommand("N-1", 2, words, null);
  }

  private static MakerProofService proofs(Wiring wiring) {
    return maker(wiring, MakerProofService.class);
  }

  private static ProofDueService due(Wiring wiring) {
    return wiring.with(Caller.class, someone(null)).make(ProofDueService.class);
  }

  private static ProofPictureService pictures(Wiring wiring, UUID account) {
    return wiring.with(Caller.class, new Reader(account)).make(ProofPictureService.class);
  }

  private static Wiring stranger(Wiring wiring) {
    return wiring.with(Caller.class, someone(u(4)));
  }

  private static void hold(Wiring wiring) {
    wiring
        .with(Caller.class, someone(u(3)))
        .make(HoldService.class)
        .hold(
            new HoldCommand(
                "N-1", OrderHoldCode.ADDRESS, "The address", LocalDate.parse("2026-11-30")));
  }

  private UUID round(int round) {
    var found = new UUID[1];
    database.run(
        em ->
            found[0] =
                em.createQuery("select r.id from ProofRound r where r.round = :round", UUID.class)
                    .setParameter("round", round)
                    .getSingleResult());
    return found[0];
  }

  private boolean isMakersTurn() {
    var found = new boolean[1];
    in(
        wiring ->
            found[0] =
                maker(wiring, ShopOrderBoardService.class)
                    .page(OrderStage.OPEN, "", false, 1, 9)
                    .orders()
                    .get(0)
                    .answered());
    return found[0];
  }

  private void sentOn(String day) {
    execute(database, "update proof_round set created_at = timestamptz '" + day + " 09:00Z'");
  }

  private long rounds(String condition) {
    return number(database, "select count(*) from proof_round where " + condition);
  }

  private boolean days(String condition) {
    return number(database, "select count(*) from shop_order where " + condition) == 1;
  }

  private long steps(String from, String to, String by) {
    return number(
        database,
        "select count(*) from shop_order_transition where from_status = '"
            + from
            + "' and to_status = '"
            + to
            + "' and actor_kind = '"
            + by
            + "'");
  }

  /** Somebody without a role of the office. */
  private static final class Reader extends Caller {
    private final UUID account;

    Reader(UUID account) {
      this.account = account;
    }

    @Override
    public Optional<UUID> find() {
      return Optional.ofNullable(account);
    }

    @Override
    public boolean isIn(String role) {
      return false;
    }
  }
}
