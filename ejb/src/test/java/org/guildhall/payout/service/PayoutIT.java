package org.guildhall.payout.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.payment.event.SellerPayoutPaid;
import org.guildhall.payment.event.SellerTransferReversed;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.event.PayoutCameBack;
import org.guildhall.payout.event.PayoutSent;
import org.guildhall.payout.event.PayoutShort;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

/** A maker's money on its way to the bank: once, never more than there is, and back again. */
class PayoutIT extends PayoutScene {
  @Test
  void paysAllThatIsAvailableOnceThroughToTheBank() {
    run();
    send();

    assertThat(stripe.transfers).containsOnly(Map.entry(KEY, EARNED));
    assertThat(stripe.bankPayouts).containsExactly(KEY);
    assertPayout("PROCESSING", 1, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isZero();
    assertThat(of("PAYOUT_TRANSIT:STRIPE")).isZero();
    assertThat(fired).hasAtLeastOneElementOfType(PayoutSent.class);

    paid(KEY);
    assertPayout("PAID", 1, EARNED);
    run();
    send();
    assertThat(stripe.transfers).hasSize(1);
  }

  @Test
  void twoRunsAtOnceMakeOnePayout() throws InterruptedException, ExecutionException {
    atOnce(8, () -> ask(PayoutSchedulingService.class, s -> s.next(null)));

    assertThat(count("payout")).isEqualTo(1);
    var steps =
        atOnce(
            8,
            () ->
                ask(PayoutStepService.class, PayoutStepService::lease)
                    .flatMap(id -> ask(PayoutStepService.class, s -> s.prepare(id))));
    assertThat(steps.stream().flatMap(Optional::stream)).hasSize(1);
    assertThat(of("PAYOUT_TRANSIT:STRIPE")).isEqualTo(EARNED);
  }

  @Test
  void aRefundBetweenLookingAndSendingIsNeverPaidOut() {
    run();
    var id = ask(PayoutStepService.class, PayoutStepService::lease).orElseThrow();
    // the rival commits after the entries were taken and before the books are asked
    assertThatThrownBy(
            () ->
                database.run(
                    em -> {
                      var steps = wiring(em).make(PayoutStepService.class);
                      steps.items = rivalAfterTaking(steps.items);
                      steps.prepare(id);
                    }))
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(LedgerError.NOT_AVAILABLE);
    assertPayout("SCHEDULED", 1, EARNED);
    assertThat(count("payout_item")).isZero();

    later(Duration.ofMinutes(2));
    send();
    assertThat(stripe.transfers.get(KEY)).isEqualTo(EARNED - 1000);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isZero();
  }

  @Test
  void belowTheLeastAmountItRollsOn() {
    spend(EARNED - 2499);
    run();

    assertThat(count("payout")).isZero();
    earn(1);
    later(Duration.ofDays(7));
    run();
    send();
    assertThat(stripe.transfers.values()).containsExactly(2500L);
  }

  @Test
  void whatFellBelowTheLeastAmountMeanwhileIsCancelled() {
    run();
    spend(EARNED - 100);
    send();

    assertPayout("CANCELLED", 1, EARNED);
    assertThat(stripe.transfers).isEmpty();
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(100);
  }

  @Test
  void aDebtIsNettedByLaterSales() {
    run();
    send();
    paid(KEY);
    spend(4000);
    later(Duration.ofDays(7));
    run();
    assertThat(count("payout")).isEqualTo(1);

    earn(7000);
    later(Duration.ofDays(7));
    run();
    send();
    assertThat(stripe.transfers.values()).containsExactlyInAnyOrder(EARNED, 3000L);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isZero();
  }

  @Test
  void aShortageKeepsItScheduledAndTellsTheOffice() {
    run();
    stripe.instead = new PayoutAnswer.Short("balance_insufficient");
    send();

    assertPayout("SCHEDULED", 2, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);
    assertThat(number(database, "select count(*) from audit_event where action = 'payout.short'"))
        .isEqualTo(1);

    assertThat(fired).filteredOn(PayoutShort.class::isInstance).hasSize(1);

    fired = List.of();
    later(Duration.ofHours(1));
    send();
    assertPayout("SCHEDULED", 3, EARNED);
    assertThat(fired).as("told once a run").isEmpty();

    stripe.instead = null;
    send();
    assertThat(stripe.transfers).isEmpty();
    later(Duration.ofHours(1));
    send();
    assertThat(stripe.transfers).containsOnlyKeys(KEY + ":3");
    assertPayout("PROCESSING", 3, EARNED);
  }

  @Test
  void aMakersBalanceThatIsNotReadyKeepsItOnItsWayToTheBank() {
    run();
    stripe.insteadOfPayOut = new PayoutAnswer.Short("balance_insufficient");
    send();

    assertPayout("PROCESSING", 1, EARNED);
    assertThat(stripe.transfers).containsOnly(Map.entry(KEY, EARNED));
    assertThat(fired).filteredOn(PayoutShort.class::isInstance).hasSize(1);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).as("not the maker's twice").isZero();

    stripe.insteadOfPayOut = null;
    send();
    assertThat(stripe.bankPayouts).isEmpty();
    later(Duration.ofHours(1));
    send();
    assertThat(stripe.transfers).hasSize(1);
    assertThat(stripe.bankKeys).containsExactly(KEY + ":bank:2");
    paid(KEY);
    assertPayout("PAID", 1, EARNED);
  }

  @Test
  void silenceIsAskedAgainUnderTheSameKey() {
    run();
    stripe.instead = new PayoutAnswer.Unavailable("ApiConnectionException");
    send();
    assertPayout("PROCESSING", 1, EARNED);

    stripe.instead = null;
    send();
    assertThat(stripe.transfers).as("the lease is not over").isEmpty();
    later(Duration.ofMinutes(1));
    send();
    assertThat(stripe.transfers).containsOnlyKeys(KEY);
    assertThat(of("PROVIDER_CLEARING:STRIPE")).as("sold and paid out").isZero();
  }

  @Test
  void aDefiniteNoPutsTheMoneyBackAndCanBeTriedAgain() {
    run();
    stripe.instead = new PayoutAnswer.Refused("account_invalid");
    send();

    assertPayout("FAILED", 1, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);
    assertThat(fired).hasAtLeastOneElementOfType(PayoutCameBack.class);

    stripe.instead = null;
    office(s -> s.retry(payout(), "The bank details were mended"));
    send();
    assertThat(stripe.transfers).containsOnlyKeys(KEY + ":2");
    assertThat(number(database, "select count(*) from audit_event where action = 'payout.retry'"))
        .isEqualTo(1);
  }

  @Test
  void aPayoutTheBankReturnsIsTakenBackAndTheMakersAgain() {
    run();
    send();
    paid(KEY);
    failed(KEY, "account_closed");
    assertPayout("RETURNED", 1, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).as("not back yet").isZero();

    send();
    assertThat(stripe.takenBack).containsExactly("tr_" + KEY);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);
    failed(KEY, "account_closed");
    send();
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);

    later(Duration.ofDays(7));
    run();
    send();
    assertThat(stripe.transfers)
        .hasSize(2)
        .containsEntry(Payout.key(SHOP, TODAY.plusDays(7)), EARNED);
  }

  @Test
  void aWordThatComesLateOrFromAnotherAccountChangesNothing() {
    run();
    send();
    failed(KEY, "account_closed");
    send();
    paid(KEY);
    assertPayout("FAILED", 1, EARNED);

    office(s -> s.retry(payout(), "Once more"));
    send();
    failed(KEY, "account_closed");
    assertPayout("PROCESSING", 2, EARNED);
    word(s -> s.onPaid(new SellerPayoutPaid(payout(), KEY + ":2", "po_x", "acct_9")));
    assertPayout("PROCESSING", 2, EARNED);
  }

  @Test
  void aTransferTakenBackAtTheProviderIsBooked() {
    run();
    send();
    paid(KEY);
    word(s -> s.onReversed(new SellerTransferReversed("tr_" + KEY, false)));
    assertPayout("PAID", 1, EARNED);
    word(s -> s.onReversed(new SellerTransferReversed("tr_" + KEY, true)));
    word(s -> s.onReversed(new SellerTransferReversed("tr_" + KEY, true)));

    assertPayout("RETURNED", 1, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);
  }

  @Test
  void asksAfterABankThatSaysNothing() {
    run();
    send();
    later(Duration.ofHours(7));
    send();
    assertPayout("PROCESSING", 1, EARNED);

    stripe.word = new BankWord.Arrived();
    later(Duration.ofHours(7));
    send();
    assertPayout("PAID", 1, EARNED);
  }
}
