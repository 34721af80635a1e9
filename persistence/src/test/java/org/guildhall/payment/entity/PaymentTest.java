package org.guildhall.payment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;

class PaymentTest {
  private static final Instant NOW = Instant.parse("2026-11-22T20:00:00Z");
  private static final UUID ONE = Ids.at(NOW);
  private static final UUID OTHER = Ids.at(NOW);
  private static final Money AMOUNT = Money.of(1999, "USD");

  @Test
  void refusesPartsThatDoNotAddUp() {
    assertThatThrownBy(() -> payment(Map.of(ONE, 1000L, OTHER, 998L)))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(PaymentError.AMOUNT_MISMATCH));
  }

  @Test
  void capturesEveryPartAtOnce() {
    var payment = payment();
    payment.open("cs_1", "https://pay", NOW);

    payment.capture(AMOUNT, "cs_1", "pi_1", NOW);

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(payment.getCapturedMinor()).isEqualTo(1999);
    assertThat(payment.getSplits().get(ONE).getCapturedMinor()).isEqualTo(1000);
    assertThat(payment.getSplits().get(OTHER).getCapturedMinor()).isEqualTo(999);
  }

  @Test
  void refusesAnotherAmountAndChangesNothing() {
    var payment = payment();
    payment.open("cs_1", "https://pay", NOW);

    assertThatThrownBy(() -> payment.capture(Money.of(1998, "USD"), "cs_1", "pi_1", NOW))
        .isInstanceOf(BusinessException.class);

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(payment.getCapturedMinor()).isZero();
  }

  @Test
  void isCapturedEvenWhenTheWebhookOvertakesTheAnswer() {
    var payment = payment();

    payment.capture(AMOUNT, "cs_1", "pi_1", NOW);
    payment.open("cs_1", "https://pay", NOW);

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.CAPTURED);
    assertThat(payment.getProviderSessionId()).isEqualTo("cs_1");
  }

  @Test
  void staysOpenAfterADecline() {
    var payment = payment();
    payment.open("cs_1", "https://pay", NOW);

    payment.declined("insufficient_funds", NOW);

    assertThat(payment.getStatus()).isEqualTo(PaymentStatus.REQUIRES_ACTION);
    assertThat(payment.getFailureCode()).isEqualTo("insufficient_funds");
  }

  /** Whatever is tried in whatever order: no move outside the table, and money never shrinks. */
  @Property
  void movesOnlyForward(@ForAll @Size(max = 12) List<@IntRange(max = 5) Integer> walk) {
    var payment = payment();
    List<Consumer<Payment>> verbs =
        List.of(
            p -> p.open("cs_1", "https://pay", NOW),
            p -> p.capture(AMOUNT, "cs_1", "pi_1", NOW),
            p -> p.expire(NOW),
            p -> p.fail("refused", NOW),
            p -> p.declined("card_declined", NOW),
            p -> p.capture(Money.of(1, "USD"), "cs_1", "pi_1", NOW));
    for (var step : walk) {
      var before = payment.getStatus();
      var captured = payment.getCapturedMinor();
      try {
        verbs.get(step).accept(payment);
      } catch (BusinessException refused) {
        assertThat(payment.getStatus()).isEqualTo(before);
      }
      var after = payment.getStatus();
      assertThat(after == before || before.canBecome(after)).isTrue();
      assertThat(payment.getCapturedMinor()).isGreaterThanOrEqualTo(captured);
      assertThat(payment.getCapturedMinor() > 0).isEqualTo(after.hasCaptured());
    }
  }

  @Property
  void neverReturnsToAnUnpaidStateOnceCaptured(
      @ForAll PaymentStatus from, @ForAll PaymentStatus to) {
    if (from.hasCaptured() && from.canBecome(to)) {
      assertThat(to.hasCaptured()).isTrue();
    }
  }

  private static Payment payment() {
    return payment(Map.of(ONE, 1000L, OTHER, 999L));
  }

  private static Payment payment(Map<UUID, Long> parts) {
    return Payment.intend(
        Ids.at(NOW), Ids.at(NOW), 1, ProviderName.STRIPE, AMOUNT, parts, NOW.plusSeconds(1), NOW);
  }
}
