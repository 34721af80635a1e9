package org.guildhall.payment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.payment.entity.BreakKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.entity.ReconcileError;
import org.guildhall.payment.event.ReconcileBreaksFound;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our one payment of 61.16 and its refund of 25.98, held against what a provider says. */
class ReconcileIT {
  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
  private static final Instant EARLIER = NOW.minus(Duration.ofHours(2));
  private static final ProviderCharge CHARGE = charge("ch_1", "pi_1", null, 6116);
  private static final ProviderRefund REFUND =
      refund("re_1", 2598, new RefundAnswer.Succeeded("re_1"));

  private TestDatabase database;
  private Instant now = NOW;
  private Instant upTo = Instant.MAX;
  private List<Object> fired = List.of();

  @BeforeEach
  void build() {
    database = World.fresh();
    World.execute(
        database,
        """
        delete from reconcile_break; update reconcile_cursor set next_at = timestamptz '2026-11-24 10:00Z';
        update payment set created_at = timestamptz '2026-11-24 08:00Z', captured_at = timestamptz '2026-11-24 08:00Z';
        update refund set status = 'SUCCEEDED', settled_at = timestamptz '2026-11-24 08:00Z',
          created_at = timestamptz '2026-11-24 08:00Z', updated_at = timestamptz '2026-11-24 08:00Z'\
        """);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void findsNothingWhereBothSidesSayTheSame() {
    compare(List.of(CHARGE), List.of(REFUND));

    assertThat(breaks()).isEmpty();
    assertThat(fired).isEmpty();
  }

  @Test
  void findsWhatOneSideDoesNotKnow() {
    compare(List.of(charge("ch_9", "pi_9", null, 100)), List.of());

    assertThat(breaks())
        .extracting(BreakDetails::kind)
        .containsExactlyInAnyOrder(
            BreakKind.CHARGE_NOT_OURS, BreakKind.CAPTURE_NOT_THEIRS, BreakKind.REFUND_NOT_THEIRS);
    assertThat(fired).containsExactly(new ReconcileBreaksFound(ProviderName.STRIPE, 3));
  }

  @Test
  void leavesAloneWhatWasWrittenHereWithoutTheProvider() {
    World.execute(
        database, "update reconcile_cursor set compare_from = timestamptz '2026-11-24 09:00Z'");

    compare(List.of(), List.of());

    assertThat(breaks()).isEmpty();
  }

  @Test
  void findsOtherFiguresAndStates() {
    compare(
        List.of(charge("ch_1", "pi_1", null, 6000)),
        List.of(refund("re_1", 2598, new RefundAnswer.Refused("re_1", "account_closed"))));

    assertThat(breaks())
        .extracting(BreakDetails::kind, BreakDetails::ours, BreakDetails::theirs)
        .containsExactlyInAnyOrder(
            tuple(BreakKind.CHARGE_AMOUNT, "61.16 USD", "60.00 USD"),
            tuple(BreakKind.REFUND_STATE, "SUCCEEDED", "REFUSED"));
  }

  @Test
  void findsAPaymentThatWasPaidThereAlone() {
    World.execute(
        database,
        "update payment set status = 'REQUIRES_ACTION', captured_minor = 0,"
            + " provider_intent_id = null; delete from refund_line; delete from refund");

    compare(List.of(charge("ch_1", "pi_1", u(1), 6116)), List.of());

    assertThat(breaks())
        .extracting(BreakDetails::kind)
        .containsExactly(BreakKind.CHARGE_NOT_CAPTURED);
  }

  @Test
  void aDifferenceIsOneRowUntilItIsGone() {
    compare(List.of(charge("ch_1", "pi_1", null, 6000)), List.of(REFUND));
    now = NOW.plus(Duration.ofHours(1));
    fired = List.of();
    compare(List.of(charge("ch_1", "pi_1", null, 5000)), List.of(REFUND));

    assertThat(breaks()).hasSize(1);
    assertThat(breaks().get(0).theirs()).isEqualTo("50.00 USD");
    assertThat(breaks().get(0).firstSeenAt()).isEqualTo(NOW);
    assertThat(fired).as("nobody is told twice").isEmpty();

    now = NOW.plus(Duration.ofHours(2));
    compare(List.of(CHARGE), List.of(REFUND));
    assertThat(breaks().get(0).settledAt()).isEqualTo(now);
  }

  @Test
  void whatIsYoungMayStillBeOnItsWay() {
    var young = new ProviderCharge("ch_9", "pi_9", null, Money.of(1, "USD"), NOW.minusSeconds(599));

    compare(List.of(CHARGE, young), List.of(REFUND));

    assertThat(breaks()).isEmpty();
  }

  @Test
  void whatTheProvidersBooksDoNotReachYetIsNotMissing() {
    upTo = EARLIER;

    compare(List.of(), List.of());
    assertThat(breaks()).isEmpty();

    upTo = EARLIER.plusSeconds(1);
    compare(List.of(), List.of());
    assertThat(breaks())
        .extracting(BreakDetails::kind)
        .containsExactlyInAnyOrder(BreakKind.CAPTURE_NOT_THEIRS, BreakKind.REFUND_NOT_THEIRS);
  }

  @Test
  void aPaymentThatWaitedForDaysIsKnownWhenItsMoneyComes() {
    World.execute(
        database,
        "update payment set created_at = timestamptz '2026-11-14 08:00Z'; delete from refund_line;"
            + " delete from refund");

    compare(List.of(charge("ch_1", "pi_1", u(1), 6116)), List.of());

    assertThat(breaks()).isEmpty();
  }

  @Test
  void eachProviderHasACursorAndDifferencesOfItsOwn() {
    World.execute(database, "update payment set provider = 'PAYPAL'");

    compare(List.of(), List.of());
    assertThat(breaks()).as("nothing of Stripe's").isEmpty();

    compare(ProviderName.PAYPAL, List.of(), List.of(REFUND));
    assertThat(breaks())
        .extracting(BreakDetails::provider, BreakDetails::kind)
        .containsExactly(tuple(ProviderName.PAYPAL, BreakKind.CAPTURE_NOT_THEIRS));
    assertThat(fired).containsExactly(new ReconcileBreaksFound(ProviderName.PAYPAL, 1));
    assertThat(number(database, "select count(*) from reconcile_cursor")).isEqualTo(2);
  }

  @Test
  void whatNoWindowReachesAnyMoreStaysOpen() {
    compare(List.of(charge("ch_1", "pi_1", null, 6000)), List.of(REFUND));
    now = NOW.plus(Duration.ofDays(9));

    compare(List.of(), List.of());

    assertThat(breaks()).hasSize(1);
    assertThat(breaks().get(0).settledAt()).isNull();
  }

  @Test
  void somebodyLooksOnceAndSaysWhatItIs() {
    compare(List.of(charge("ch_1", "pi_1", null, 6000)), List.of(REFUND));
    var id = breaks().get(0).id();

    refused(ReconcileError.NOTE_REQUIRED, s -> s.lookedAt(id, " "));
    office(s -> s.lookedAt(id, "A fee they took, see ticket 12."));
    refused(ReconcileError.LOOKED_AT, s -> s.lookedAt(id, "Again."));

    assertThat(breaks().get(0).note()).isEqualTo("A fee they took, see ticket 12.");
    assertThat(breaks().get(0).isOpen()).isFalse();
  }

  @Test
  void oneNodeRunsAndBeginsWhereTheLastRunBegan() {
    assertThat(claim().orElseThrow().eventsSince()).isEqualTo(NOW.minus(Duration.ofDays(3)));
    assertThat(claim()).as("another node").isEmpty();

    in(
        wiring -> {
          var window = new ReconcileWindow(NOW, NOW, NOW, NOW);
          wiring.make(ReconcileRecordService.class).finished(ProviderName.STRIPE, window, 7, 2, 3);
        });
    assertThat(claim()).as("before its hour").isEmpty();

    now = NOW.plus(Duration.ofHours(1));
    assertThat(claim().orElseThrow().eventsSince()).isEqualTo(NOW.minus(Duration.ofHours(1)));
    assertThat(
            number(database, "select events_new from reconcile_cursor where provider = 'STRIPE'"))
        .isEqualTo(2);
  }

  private Optional<ReconcileWindow> claim() {
    return database.inTransaction(
        em -> wiring(em).make(ReconcileRecordService.class).claimDue(ProviderName.STRIPE));
  }

  private void compare(List<ProviderCharge> charges, List<ProviderRefund> refunds) {
    compare(ProviderName.STRIPE, charges, refunds);
  }

  private void compare(
      ProviderName provider, List<ProviderCharge> charges, List<ProviderRefund> refunds) {
    in(
        wiring -> {
          var records = wiring.make(ReconcileRecordService.class);
          var window = records.claim(provider);
          records.compare(provider, window, new ProviderTruth(charges, refunds, upTo));
          fired = List.copyOf(wiring.fired());
        });
  }

  private static ProviderCharge charge(String id, String intent, UUID payment, long minor) {
    return new ProviderCharge(id, intent, payment, Money.of(minor, "USD"), EARLIER);
  }

  private static ProviderRefund refund(String id, long minor, RefundAnswer state) {
    return new ProviderRefund(id, null, Money.of(minor, "USD"), state, EARLIER);
  }

  private List<BreakDetails> breaks() {
    return database.inTransaction(em -> wiring(em).make(ReconcileOfficeService.class).breaks());
  }

  private void office(Consumer<ReconcileOfficeService> work) {
    in(wiring -> work.accept(wiring.make(ReconcileOfficeService.class)));
  }

  private void refused(ReconcileError error, Consumer<ReconcileOfficeService> work) {
    assertThatThrownBy(() -> office(work))
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }

  private void in(Consumer<Wiring> work) {
    database.run(em -> work.accept(wiring(em)));
  }

  private Wiring wiring(EntityManager em) {
    var finance =
        new Caller() {
          @Override
          public Optional<UUID> find() {
            return Optional.of(u(3));
          }
        };
    return Wiring.of(em, Clock.fixed(now, ZoneOffset.UTC)).with(Caller.class, finance);
  }
}
