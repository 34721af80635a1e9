package org.guildhall.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.guildhall.testing.StateWalk;
import org.guildhall.testing.World;

/** Payments and refunds, asked for anything in any order. */
class PaymentWalkTest {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final UUID ONE = World.u(1);
  private static final UUID OTHER = World.u(2);
  private static final Money AMOUNT = Money.of(1999, "USD");

  private static final Set<String> PAYMENT =
      Set.of(
          "CREATED to REQUIRES_ACTION",
          "CREATED to CAPTURED",
          "CREATED to FAILED",
          "REQUIRES_ACTION to CAPTURED",
          "REQUIRES_ACTION to FAILED",
          "REQUIRES_ACTION to EXPIRED",
          "CAPTURED to PARTIALLY_REFUNDED",
          "CAPTURED to REFUNDED",
          "PARTIALLY_REFUNDED to REFUNDED",
          // money that has come is a fact, however late it is told
          "FAILED to EXPIRED",
          "FAILED to CAPTURED",
          "EXPIRED to CAPTURED");

  private static final Set<String> REFUND =
      Set.of(
          "PENDING_APPROVAL to SUBMITTED",
          "PENDING_APPROVAL to REJECTED",
          "SUBMITTED to SUCCEEDED",
          "SUBMITTED to FAILED",
          "FAILED to SUBMITTED",
          // a bank sends back what had been sent
          "SUCCEEDED to FAILED");

  @Property(tries = 10)
  void aPaymentMovesOnlyByTheTable(@ForAll long seed) {
    List<Consumer<Payment>> verbs =
        List.of(
            p -> p.open("cs_1", "https://pay", NOW),
            p -> p.capture(AMOUNT, "cs_1", "pi_1", NOW),
            p -> p.capture(Money.of(1, "USD"), "cs_1", "pi_1", NOW),
            p -> p.declined("card_declined", NOW),
            p -> p.fail("refused", NOW),
            p -> p.expire(NOW),
            p -> p.refund(ONE, 300, NOW),
            p -> p.refund(OTHER, 999, NOW),
            p -> p.refund(ONE, 0, NOW),
            p -> p.refund(ONE, -5, NOW),
            p -> p.refund(World.u(9), 1, NOW),
            p -> p.refundAll(NOW));

    var made =
        new StateWalk<>(PaymentWalkTest::payment, Payment::getStatus, PAYMENT, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(PAYMENT);
  }

  @Property(tries = 10)
  void aRefundMovesOnlyByTheTableAndNeedsAnotherPerson(@ForAll long seed) {
    List<Consumer<Refund>> verbs =
        List.of(
            r -> r.submit(NOW),
            r -> r.succeed("re_1", NOW),
            r -> r.fail("declined", NOW),
            r -> r.approvedBy(ONE),
            r -> r.approvedBy(OTHER),
            r -> r.reject(ONE, NOW),
            r -> r.reject(OTHER, NOW),
            Refund::requireFailed,
            r -> r.looked(NOW));

    var made = new StateWalk<>(PaymentWalkTest::refund, Refund::getStatus, REFUND, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(REFUND);
  }

  private static Payment payment() {
    return Payment.intend(
        Ids.at(NOW),
        World.u(5),
        1,
        ProviderName.STRIPE,
        AMOUNT,
        Map.of(ONE, 1000L, OTHER, 999L),
        NOW.plusSeconds(1),
        NOW);
  }

  private static Refund refund() {
    var payment = payment();
    payment.capture(AMOUNT, "cs_1", "pi_1", NOW);
    var amounts = RefundAmounts.of(0, 0, 0, 0, 300);
    var terms = new RefundTerms(ONE, RefundOrigin.OFFICE, "A chip", amounts, List.of(), ONE);
    return Refund.request(Ids.at(NOW), payment, terms, NOW);
  }
}
