package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.execute;
import static org.guildhall.testing.World.number;

import java.time.Instant;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentCaptured;
import org.guildhall.payment.event.PaymentSessionExpired;
import org.guildhall.payment.service.PaymentWordService;
import org.guildhall.payment.service.ProviderWord;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider's word about an order's money, and the sweep that ends what nobody pays. */
class PaidRivalsIT extends PlacingScene {
  private static final Instant LATE = OVER.plus(PlaceOrderService.HOLD);
  private static final ProviderWord.About ABOUT = new ProviderWord.About(null, "cs_9");

  private final Queue<Optional<String>> answers = new ConcurrentLinkedQueue<>();
  private CheckoutDetails seen;

  @BeforeEach
  void placeAndBeginToPay() {
    put(BO, JUG);
    seen = review(BO);
    run(place(BO, seen));
    execute(
        database,
        """
        insert into payment (id, customer_order_id, provider, provider_session_id, amount_minor,
            currency, status, session_expires_at, created_at, updated_at)
          select id, id, 'STRIPE', 'cs_9', total_minor, 'USD', 'REQUIRES_ACTION', now(), now(),
            now()
          from customer_order where checkout_id = '%1$s';
        insert into payment_split (payment_id, shop_order_id, authorised_minor, captured_minor,
            refunded_minor)
          select o.id, s.id, s.total_minor, 0, 0
          from customer_order o join shop_order s on s.customer_order_id = o.id
          where o.checkout_id = '%1$s'\
        """
            .formatted(seen.id()));
  }

  @Test
  void theSameWordTwiceAtOncePaysOnce() {
    assertThat(meet(word(paid()), word(paid()))).isEmpty();

    assertThat(answers)
        .containsExactly(Optional.empty(), Optional.of("comes late: the payment is CAPTURED"));
    assertSoldOnce();
  }

  @Test
  void moneyThatComesWhileThePageEndsIsStillThisOrders() {
    assertThat(meet(word(new ProviderWord.Expired(ABOUT)), word(paid()))).isEmpty();

    assertSoldOnce();
  }

  @Test
  void thePageThatEndsWhileMoneyComesEndsNothing() {
    assertThat(meet(word(paid()), word(new ProviderWord.Expired(ABOUT)))).isEmpty();

    assertSoldOnce();
  }

  @Test
  void theSweepLeavesAnOrderWhoseMoneyIsJustComing() {
    execute(database, "update payment set status = 'EXPIRED' where provider_session_id = 'cs_9'");

    assertThat(meet(word(paid()), sweep())).isEmpty();

    assertSoldOnce();
  }

  @Test
  void whatTheSweepEndsIsSoldAllTheSameWhileItIsThere() {
    execute(database, "update payment set status = 'EXPIRED' where provider_session_id = 'cs_9'");

    assertThat(meet(sweep(), word(paid()))).isEmpty();

    assertSoldOnce();
  }

  @Test
  void whatTheSweepEndsAndAnotherTookIsPaidBack() {
    execute(database, "update payment set status = 'EXPIRED' where provider_session_id = 'cs_9'");
    put(CY, JUG);
    run(sweep());
    run(begin(CY, LATE));

    run(word(paid()));

    assertThat(orderIs("CANCELLED")).isTrue();
    assertShelf(JUG, 1, 1);
    assertThat(
            number(
                database,
                "select coalesce(sum(amount_minor), 0) from refund where payment_id in (select id"
                    + " from payment where provider_session_id = 'cs_9')"))
        .isEqualTo(seen.total().minor());
  }

  private void assertSoldOnce() {
    assertThat(orderIs("NEW")).isTrue();
    assertThat(checkoutIs(seen, "COMPLETED") || checkoutIs(seen, "EXPIRED")).isTrue();
    assertShelf(JUG, 0, 0);
    assertThat(
            number(
                database,
                "select count(*) from stock_movement where reason = 'SALE' and variant_id = u(3)"))
        .isEqualTo(1);
    assertThat(
            number(
                database,
                "select count(*) from ledger_transaction where kind = 'SALE' and reference_id in"
                    + " (select id::text from payment where provider_session_id = 'cs_9')"))
        .isEqualTo(1);
    assertThat(
            number(
                database, "select captured_minor from payment where provider_session_id = 'cs_9'"))
        .isEqualTo(seen.total().minor());
  }

  private boolean orderIs(String status) {
    return number(
            database,
            "select count(*) from customer_order where status = '%s' and checkout_id = '%s'"
                .formatted(status, seen.id()))
        == 1;
  }

  private ProviderWord paid() {
    return new ProviderWord.Paid(ABOUT, Money.of(seen.total().minor(), "USD"), "pi_9");
  }

  // as in the server: what follows from the word observes it in the same transaction
  private Deed word(ProviderWord word) {
    return new Deed(
        LATE,
        wiring -> {
          answers.add(wiring.make(PaymentWordService.class).apply(ProviderName.STRIPE, word));
          for (var event : wiring.fired().toArray()) {
            follow(wiring.make(OrderPaymentService.class), event);
          }
        });
  }

  private static void follow(OrderPaymentService orders, Object event) {
    if (event instanceof PaymentCaptured captured) {
      orders.onCaptured(captured);
    } else if (event instanceof PaymentSessionExpired expired) {
      orders.onExpired(expired);
    }
  }

  private static Deed sweep() {
    return new Deed(LATE, wiring -> wiring.make(OrderPaymentService.class).endForgotten());
  }
}
