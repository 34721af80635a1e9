package org.guildhall.payment.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.guildhall.payment.entity.PaymentError;
import org.guildhall.payment.entity.PaymentStatus;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.PaymentApproved;
import org.guildhall.payment.event.PaymentCaptured;
import org.guildhall.payment.event.PaymentFailed;
import org.guildhall.payment.event.PaymentSessionExpired;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two ways to pay one order of 61.16, and one payment whatever the buyer does with them. */
class PaymentAttemptsIT {
  private static final Money TOTAL = Money.of(6116, "USD");

  private final List<Object> fired = new ArrayList<>();
  private TestDatabase database;
  private Instant now = Instant.parse("2026-11-25T10:00:00Z");
  private boolean awaits = true;

  @BeforeEach
  void orderUnpaid() {
    database = World.fresh();
    World.execute(
        database,
        """
        delete from dispute_part; delete from dispute; delete from refund_line; delete from refund;
        delete from payment_split; delete from payment\
        """);
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void agreeingIsCommittedBeforeTheMoneyIsTakenAndTakenOnce() {
    var payment = opened(ProviderName.PAYPAL, "5O1");

    assertThat(word(new ProviderWord.Approved(about("5O1")))).isEmpty();
    assertThat(fired).containsExactly(new PaymentApproved(payment));
    assertThat(status(1)).isEqualTo("AUTHORISED");
    assertThat(word(new ProviderWord.Approved(about("5O1")))).isPresent();

    assertThat(word(new ProviderWord.Paid(about("5O1"), TOTAL, "3C6"))).isEmpty();
    assertThat(word(new ProviderWord.Paid(about("5O1"), TOTAL, "3C6"))).isPresent();
    assertThat(status(1)).isEqualTo("CAPTURED");
    assertThat(fired).filteredOn(PaymentCaptured.class::isInstance).hasSize(1);
    Optional<PaymentSession> left = ask(PaymentWordService.class, w -> w.authorised(payment));
    assertThat(left).isEmpty();
  }

  @Test
  void nothingIsTakenAfterItsTime() {
    opened(ProviderName.PAYPAL, "5O1");
    now = now.plus(PaymentService.SESSION_LIFE);

    assertThat(word(new ProviderWord.Approved(about("5O1")))).isPresent();
    assertThat(status(1)).isEqualTo("REQUIRES_ACTION");

    assertThat(word(new ProviderWord.Expired(about("5O1")))).isEmpty();
    assertThat(fired).hasOnlyElementsOfType(PaymentSessionExpired.class).hasSize(1);
  }

  @Test
  void aCaptureThatPayPalLooksAtWaitsForItAndNobodyPaysASecondTime() {
    opened(ProviderName.PAYPAL, "5O1");
    word(new ProviderWord.Approved(about("5O1")));
    now = now.plus(Duration.ofHours(2));

    assertThat(word(new ProviderWord.Pending(about("5O1")))).isEmpty();
    assertThat(
            number(
                database,
                "select count(*) from payment where status = 'AUTHORISED' and pending_at = '"
                    + now
                    + "'"))
        .isEqualTo(1);
    assertThatThrownBy(() -> prepare(ProviderName.STRIPE))
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(PaymentError.EARLIER_OPEN));

    assertThat(word(new ProviderWord.Paid(about("5O1"), TOTAL, "3C6"))).isEmpty();
    assertThat(word(new ProviderWord.Pending(about("5O1")))).as("comes late").isPresent();
    assertThat(status(1)).isEqualTo("CAPTURED");
  }

  @Test
  void whoChoosesOtherwiseGetsAnotherAttemptAndTheOrderStays() {
    var left = opened(ProviderName.PAYPAL, "5O1");
    var intent = prepare(ProviderName.STRIPE);

    assertThat(intent.isOpen()).isFalse();
    assertThat(intent.provider()).isEqualTo(ProviderName.STRIPE);
    assertThat(intent.earlier()).extracting(PaymentSession::paymentId).containsExactly(left);
    assertThat(word(new ProviderWord.Approved(about("5O1")))).as("it gave way").isPresent();
    assertThat(closed(left)).isTrue();

    assertThat(status(1)).isEqualTo("EXPIRED");
    assertThat(word(new ProviderWord.Expired(about("5O1")))).isPresent();
    assertThat(fired).isEmpty();
    assertThat(prepare(ProviderName.STRIPE).earlier()).isEmpty();
    assertThat(number(database, "select count(*) from payment")).isEqualTo(2);
  }

  @Test
  void theProvidersWordThatAnEarlierPageIsClosedTakesNothingFromTheOrder() {
    opened(ProviderName.STRIPE, "cs_9");
    prepare(ProviderName.PAYPAL);

    var word = new ProviderWord.Expired(about("cs_9"));
    Optional<String> why = ask(PaymentWordService.class, w -> w.apply(ProviderName.STRIPE, word));

    assertThat(why).isEmpty();
    assertThat(status(1)).isEqualTo("EXPIRED");
    assertThat(fired).isEmpty();
  }

  @Test
  void noOtherPageOpensWhileMoneyIsBeingTaken() {
    var payment = opened(ProviderName.PAYPAL, "5O1");
    word(new ProviderWord.Approved(about("5O1")));

    assertThatThrownBy(() -> prepare(ProviderName.STRIPE))
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(PaymentError.EARLIER_OPEN);
    assertThat(closed(payment)).isFalse();
    assertThat(number(database, "select count(*) from payment")).isEqualTo(1);
  }

  @Test
  void aRefusedCaptureLetsTheBuyerTryAgain() {
    opened(ProviderName.PAYPAL, "5O1");
    word(new ProviderWord.Approved(about("5O1")));

    assertThat(word(new ProviderWord.Failed(about("5O1"), "INSTRUMENT_DECLINED"))).isEmpty();

    assertThat(status(1)).isEqualTo("FAILED");
    assertThat(fired).hasAtLeastOneElementOfType(PaymentFailed.class);
    assertThat(prepare(null).provider()).isEqualTo(ProviderName.PAYPAL);
    assertThat(status(2)).isEqualTo("CREATED");
  }

  @Test
  void anIntentNobodyNeedsAnyMoreEnds() {
    var id = prepare(ProviderName.PAYPAL).request().paymentId();
    awaits = false;

    Optional<PaymentIntent> again = ask(PaymentIntentService.class, intents -> intents.again(id));

    assertThat(again).isEmpty();
    assertThat(status(1)).isEqualTo("FAILED");
  }

  private UUID opened(ProviderName provider, String session) {
    var id = prepare(provider).request().paymentId();
    var page = new HostedPage(session, "http://page", now.plus(Duration.ofMinutes(35)));
    ask(
        PaymentIntentService.class,
        intents -> {
          intents.opened(id, page);
          return id;
        });
    return id;
  }

  private PaymentIntent prepare(ProviderName wanted) {
    return ask(PaymentIntentService.class, intents -> intents.prepare(u(1), wanted));
  }

  private boolean closed(UUID payment) {
    return ask(PaymentIntentService.class, intents -> intents.closed(payment));
  }

  private Optional<String> word(ProviderWord word) {
    return ask(PaymentWordService.class, words -> words.apply(ProviderName.PAYPAL, word));
  }

  private static ProviderWord.About about(String session) {
    return new ProviderWord.About(null, session);
  }

  private String status(int attempt) {
    return database.inTransaction(
        em ->
            em.createQuery(
                    "select p.status from Payment p where p.attempt = :attempt",
                    PaymentStatus.class)
                .setParameter("attempt", attempt)
                .getSingleResult()
                .name());
  }

  private <T, R> R ask(Class<T> service, Function<T, R> work) {
    return database.inTransaction(
        em -> {
          var wiring =
              Wiring.of(em, Clock.fixed(now, ZoneOffset.UTC))
                  .with(Caller.class, new Nobody())
                  .with(PayableOrders.class, id -> order());
          var result = work.apply(wiring.make(service));
          fired.addAll(wiring.fired());
          return result;
        });
  }

  private PayableOrder order() {
    return new PayableOrder(
        u(1),
        "26-0000001-K",
        "guest@example.com",
        TOTAL,
        awaits,
        List.of(new PayableOrder.Line("Vase", TOTAL.minor(), 1)),
        Map.of(u(1), TOTAL.minor()));
  }

  private static final class Nobody extends Caller {
    @Override
    public Optional<UUID> find() {
      return Optional.empty();
    }
  }
}
