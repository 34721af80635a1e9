package org.guildhall.payout.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PayoutTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(3600);
  private static final LocalDate RUN = LocalDate.of(2026, 11, 20);
  private static final UUID SHOP = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final String KEY = "payout:" + SHOP + ":2026-11-20";

  private static final Map<PayoutStatus, Set<PayoutStatus>> MOVES =
      Map.of(
          PayoutStatus.SCHEDULED,
          Set.of(PayoutStatus.PROCESSING, PayoutStatus.HELD, PayoutStatus.CANCELLED),
          PayoutStatus.PROCESSING,
          Set.of(PayoutStatus.PAID, PayoutStatus.FAILED, PayoutStatus.SCHEDULED),
          PayoutStatus.FAILED,
          Set.of(PayoutStatus.SCHEDULED),
          PayoutStatus.PAID,
          Set.of(PayoutStatus.RETURNED),
          PayoutStatus.HELD,
          Set.of(PayoutStatus.SCHEDULED),
          PayoutStatus.RETURNED,
          Set.of(),
          PayoutStatus.CANCELLED,
          Set.of());

  @ParameterizedTest
  @EnumSource(PayoutStatus.class)
  void movesOnlyAsTheMachineSays(PayoutStatus from) {
    for (var to : PayoutStatus.values()) {
      assertThat(from.canBecome(to)).as(from + " to " + to).isEqualTo(MOVES.get(from).contains(to));
    }
  }

  @Test
  void hasOneKeyPerShopAndRun() {
    var payout = scheduled();

    assertThat(payout.reference()).isEqualTo(KEY);
    assertThat(payout.getSendAfter()).isEqualTo(NOW);
  }

  @Test
  void isForAnAmount() {
    refused(PayoutError.AMOUNT_REQUIRED, () -> Payout.schedule(SHOP, RUN, Money.of(0, "USD"), NOW));
    var payout = scheduled();
    refused(PayoutError.AMOUNT_REQUIRED, () -> payout.begin(0, NOW));
    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.SCHEDULED);
  }

  @Test
  void goesToTheAccountThenToTheBankThenArrives() {
    var payout = scheduled();
    payout.begin(900, NOW);
    payout.transferred("tr_1", NOW);
    payout.underWay("po_1", LATER, NOW);

    assertThat(payout.getSendAfter()).isEqualTo(LATER);
    payout.arrive("po_1", LATER);

    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.PAID);
    assertThat(payout.amount()).isEqualTo(Money.of(900, "USD"));
    assertThat(payout.getSendAfter()).isNull();
  }

  @Test
  void isPaidEvenWhenTheWordOvertakesTheAnswer() {
    var payout = transferred();
    payout.arrive("po_1", NOW);
    payout.underWay("po_1", LATER, NOW);

    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.PAID);
    assertThat(payout.getSendAfter()).isNull();
  }

  @Test
  void waitsForMoneyUnderANewReference() {
    var payout = scheduled();
    payout.begin(900, NOW);
    payout.putOff("balance_insufficient", LATER, NOW);

    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.SCHEDULED);
    assertThat(payout.reference()).isEqualTo(KEY + ":2");
    assertThat(payout.getSendAfter()).isEqualTo(LATER);
    payout.retry(NOW);
    assertThat(payout.reference()).isEqualTo(KEY + ":2");
    assertThat(payout.getSendAfter()).isEqualTo(NOW);
  }

  @Test
  void aFailedOneIsTriedAgainOnlyWhenItsMoneyIsBack() {
    var payout = transferred();
    payout.bounce("account_closed", NOW);

    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.FAILED);
    refused(PayoutError.NOT_BACK_YET, () -> payout.retry(NOW));

    payout.takenBack("trr_1", NOW);
    payout.retry(LATER);
    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.SCHEDULED);
    assertThat(payout.reference()).isEqualTo(KEY + ":2");
    assertThat(payout.getProviderTransferId()).isNull();
    assertThat(payout.getReturnedAt()).isNull();
  }

  @Test
  void aPaidOneMayStillComeBack() {
    var payout = transferred();
    payout.arrive("po_1", NOW);
    payout.bounce("account_closed", LATER);

    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.RETURNED);
    refused(PayoutError.ILLEGAL_TRANSITION, () -> payout.retry(LATER));
  }

  @Test
  void isHeldAndLetGo() {
    var payout = scheduled();
    payout.hold(HoldCode.ON_HOLD, "We look at two orders", NOW);

    assertThat(payout.getHoldCode()).isEqualTo(HoldCode.ON_HOLD);
    assertThat(payout.getSendAfter()).isNull();
    payout.release(LATER);
    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.SCHEDULED);
    assertThat(payout.getHoldCode()).isNull();
  }

  @Test
  void whatIsUnderWayCanNeitherBeHeldNorCancelled() {
    var payout = transferred();

    refused(PayoutError.ILLEGAL_TRANSITION, () -> payout.hold(HoldCode.ON_HOLD, "x", NOW));
    refused(PayoutError.ILLEGAL_TRANSITION, () -> payout.cancel("below_minimum", NOW));
    assertThat(payout.getStatus()).isEqualTo(PayoutStatus.PROCESSING);
  }

  private static Payout transferred() {
    return with(
        payout -> {
          payout.begin(900, NOW);
          payout.transferred("tr_1", NOW);
        });
  }

  private static Payout with(Consumer<Payout> steps) {
    var payout = scheduled();
    steps.accept(payout);
    return payout;
  }

  private static Payout scheduled() {
    return Payout.schedule(SHOP, RUN, Money.of(1000, "USD"), NOW);
  }

  private static void refused(PayoutError error, Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class, refusal -> assertThat(refusal.error()).isEqualTo(error));
  }
}
