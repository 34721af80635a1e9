package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.entity.ReturnCause;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.entity.ReturnVerdict;
import org.guildhall.order.event.ReturnReminderDue;
import org.guildhall.order.event.ShopOrderCompleted;
import org.guildhall.payment.event.RefundSucceeded;
import org.guildhall.payment.service.RefundAnswer;
import org.guildhall.payment.service.RefundRecordService;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.event.DomainEvent;
import org.guildhall.shared.service.Caller;
import org.guildhall.testing.TestDatabase;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two vases at 24.00 and 1.98 tax each, delivered on November 20 with 14 days to return. */
class ReturnIT {
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final String ON_HAND = "select on_hand from stock_level where variant_id = u(1)";
  private static final String BALANCE =
      "select sum(debit_minor) - sum(credit_minor) from ledger_entry";

  private TestDatabase database;
  private Instant now = NOW;
  private final List<Object> told = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void deliver() {
    database = World.fresh();
    World.execute(
        database,
        """
        delete from return_line;
        alter table return_transition disable trigger return_transition_append_only;
        delete from return_transition;
        alter table return_transition enable trigger return_transition_append_only;
        delete from return_request;
        delete from seller_earning; delete from refund_line; delete from refund;
        """);
    in(
        wiring -> {
          var orders = wiring.make(OrderRepository.class);
          wiring.make(OrderBooks.class).sold(orders.lock(u(1)), orders.shopOrders(u(1)), u(1));
        });
    World.execute(
        database,
        """
        update order_item set quantity_shipped = 2;
        update shop_order set status = 'DELIVERED', shipped_at = '2026-11-18T12:00Z',
          delivered_at = '2026-11-20T12:00Z';
        update customer_order set status = 'DELIVERED';
        """);
    told.clear();
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void aReturnIsPaidBackAndOnlyWhatIsFitGoesOntoTheShelfOnce() {
    long onHand = number(database, ON_HAND);
    var number = onItsWay(2);
    maker(service -> service.receive(number));

    maker(service -> service.inspect(verdict(number, 2, 1, false, 0)));

    assertThat(number(database, ON_HAND)).isEqualTo(onHand + 1);
    assertThat(number(database, "select count(*) from stock_movement where reason = 'RETURN'"))
        .isEqualTo(1);
    assertThat(number(database, "select amount_minor from refund where origin = 'RETURN'"))
        .isEqualTo(5196);
    assertThat(number(database, "select quantity_refunded from order_item")).isEqualTo(2);
    assertThat(number(database, BALANCE)).isZero();
    assertThat(status(number)).isEqualTo("REFUNDED");
    assertThat(refusal(() -> maker(service -> service.inspect(verdict(number, 2, 1, false, 0)))))
        .contains(ReturnError.ILLEGAL_TRANSITION);
    assertThat(number(database, ON_HAND)).isEqualTo(onHand + 1);

    succeed();

    assertThat(status(number)).isEqualTo("CLOSED");
    assertThat(names())
        .containsSubsequence(
            "ReturnRequested",
            "ReturnApproved",
            "ReturnSent",
            "ReturnReceived",
            "ReturnInspected",
            "ReturnRefunded",
            "ReturnClosed");
    assertThat(number(database, "select count(*) from return_transition")).isEqualTo(7);
  }

  @Test
  void aDamagedReturnIsPaidBackLessAndNotRestocked() {
    long onHand = number(database, ON_HAND);
    var number = onItsWay(1);
    maker(service -> service.receive(number));

    maker(service -> service.inspect(verdict(number, 1, 0, true, 500)));

    assertThat(number(database, ON_HAND)).isEqualTo(onHand);
    // 24.00 + 1.98, shipping 8.50 + 0.70, less 5.00
    assertThat(number(database, "select amount_minor from refund")).isEqualTo(3018);
    assertThat(number(database, "select goodwill_minor from refund")).isEqualTo(-500);
    assertThat(number(database, "select tax_minor from refund")).isEqualTo(268);
    assertThat(number(database, BALANCE)).isZero();
  }

  @Test
  void keepingAllOfThePriceIsRefusedAndChangesNothing() {
    var number = onItsWay(1);
    maker(service -> service.receive(number));

    assertThat(refusal(() -> maker(service -> service.inspect(verdict(number, 1, 1, false, 2598)))))
        .contains(ReturnError.KEEPS_TOO_MUCH);

    assertThat(status(number)).isEqualTo("RECEIVED");
    assertThat(number(database, "select count(*) from refund")).isZero();
    assertThat(number(database, "select count(*) from stock_movement where reason = 'RETURN'"))
        .isZero();
  }

  @Test
  void twoTabsAtOnceNeverSendMoreBackThanCame() {
    var rivals =
        IntStream.range(0, 6)
            .mapToObj(i -> CompletableFuture.supplyAsync(this::asksForTwo))
            .toList();
    var answers = rivals.stream().map(CompletableFuture::join).collect(Collectors.toList());

    assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
    assertThat(answers)
        .filteredOn(Optional::isPresent)
        .allSatisfy(answer -> assertThat(answer).contains(ReturnError.ALREADY_ASKED));
    assertThat(number(database, "select sum(units) from return_line")).isEqualTo(2);
  }

  @Test
  void theMakersWordAndTheBuyersAtOnceLeaveOneOfThem() {
    var number = ask(1, ReturnCause.CHANGED_MIND);
    var rivals =
        List.<Runnable>of(
            () -> maker(service -> service.approve(number, "To the studio")),
            () -> maker(service -> service.decline(number, "Worn")),
            () -> buyer(service -> service.cancel(order(), number)));
    long done =
        rivals.stream()
            .map(rival -> CompletableFuture.supplyAsync(() -> succeeds(rival)))
            .toList()
            .stream()
            .filter(CompletableFuture::join)
            .count();

    // a buyer may still cancel what was approved
    assertThat(done).isBetween(1L, 2L);
    assertThat(number(database, "select count(*) from return_transition")).isEqualTo(1 + done);
    assertThat(number(database, "select max(steps) from return_request")).isEqualTo(1 + done);
  }

  @Test
  void whatCannotGoBackIsRefusedByName() {
    ask(1, ReturnCause.CHANGED_MIND);
    assertThat(refusal(() -> ask(2, ReturnCause.CHANGED_MIND))).contains(ReturnError.TOO_MANY);

    World.execute(database, "update order_item set quantity_refunded = 1");
    assertThat(refusal(() -> ask(1, ReturnCause.DAMAGED))).contains(ReturnError.ALREADY_ASKED);
    World.execute(
        database,
        "update return_request set status = 'CANCELLED', deadline = null, remind_at = null;"
            + " update order_item set quantity_refunded = 2");
    assertThat(refusal(() -> ask(1, ReturnCause.DAMAGED))).contains(ReturnError.ALREADY_REFUNDED);

    World.execute(database, "update order_item set quantity_refunded = 0, returns_days = 0");
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND))).contains(ReturnError.FINAL_SALE);
    assertThat(refusal(() -> ask(1, null))).contains(ReturnError.CAUSE_REQUIRED);
    assertThat(refusal(() -> ask(0, ReturnCause.DAMAGED))).contains(ReturnError.NOTHING_CHOSEN);
    World.execute(database, "update shop_order set status = 'SHIPPED'");
    assertThat(refusal(() -> ask(1, ReturnCause.DAMAGED))).contains(ReturnError.NOT_DELIVERED);
  }

  @Test
  void theLastDayCountsWholeAndAFaultHasLonger() {
    // midnight at the market, not at Greenwich
    now = Instant.parse("2026-12-05T04:59:59Z");
    ask(1, ReturnCause.CHANGED_MIND);

    now = Instant.parse("2026-12-05T05:00:00Z");
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND))).contains(ReturnError.WINDOW_OVER);
    now = Instant.parse("2026-12-20T12:00:00Z");
    ask(1, ReturnCause.DAMAGED);
    now = Instant.parse("2026-12-21T00:00:00Z");
    assertThat(number(database, "select sum(units) from return_line")).isEqualTo(2);
  }

  @Test
  void silenceOfThreeWorkingDaysIsAYesAndAParcelThatNeverLeavesEndsIt() {
    var number = ask(1, ReturnCause.CHANGED_MIND);
    // asked on a Wednesday: Thursday, Friday, Monday
    now = Instant.parse("2026-12-01T04:59:00Z");
    assertThat(due(ReturnDueService::moveNext)).isFalse();
    now = Instant.parse("2026-12-01T05:00:00Z");
    assertThat(due(ReturnDueService::moveNext)).isTrue();
    assertThat(due(ReturnDueService::moveNext)).isFalse();
    assertThat(status(number)).isEqualTo("APPROVED");

    now = now.plus(Duration.ofDays(14));
    assertThat(due(ReturnDueService::moveNext)).isTrue();
    assertThat(due(ReturnDueService::moveNext)).isFalse();
    assertThat(status(number)).isEqualTo("CLOSED");
    assertThat(number(database, "select count(*) from return_transition")).isEqualTo(3);
    ask(2, ReturnCause.DAMAGED);
  }

  @Test
  void aReminderIsSentOnce() {
    ask(1, ReturnCause.CHANGED_MIND);
    now = Instant.parse("2026-11-30T05:00:00Z");

    assertThat(due(ReturnDueService::remindNext)).isTrue();
    assertThat(due(ReturnDueService::remindNext)).isFalse();
    assertThat(told).filteredOn(ReturnReminderDue.class::isInstance).hasSize(1);
  }

  @Test
  void whatWasDeclinedMayBeAskedOnceMoreWithNewWords() {
    var first = ask(2, ReturnCause.CHANGED_MIND);
    maker(service -> service.decline(first, "It is worn"));
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND)))
        .contains(ReturnError.NEW_WORDS_REQUIRED);
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND, " ")))
        .contains(ReturnError.NEW_WORDS_REQUIRED);
    assertThat(number(database, "select count(*) from return_request")).isEqualTo(1);

    var second = ask(2, ReturnCause.CHANGED_MIND, "The label is still on it");
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND, "And now?")))
        .contains(ReturnError.ALREADY_ASKED);
    maker(service -> service.decline(second, "It is worn all the same"));
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND, "And now?")))
        .contains(ReturnError.DECLINED_TWICE);
    assertThat(number(database, "select count(*) from return_request")).isEqualTo(2);
  }

  @Test
  void anEveningBelongsToTheDayThatIsShown() {
    // still the 20th at the market, when the page says that it arrived
    World.execute(database, "update shop_order set delivered_at = '2026-11-21T02:00Z'");
    now = Instant.parse("2026-12-05T04:30:00Z");
    assertThat(due(ReturnDueService::completeNext)).isFalse();
    maker(service -> service.decline(ask(1, ReturnCause.CHANGED_MIND), "It is worn"));

    now = Instant.parse("2026-12-05T05:30:00Z");
    assertThat(refusal(() -> ask(1, ReturnCause.CHANGED_MIND))).contains(ReturnError.WINDOW_OVER);
    assertThat(due(ReturnDueService::completeNext)).isTrue();
  }

  @Test
  void aDeliveredOrderIsCompletedOnceWhenItsDaysAreOverAndNoReturnIsOpen() {
    // midnight at the market, not at Greenwich
    now = Instant.parse("2026-12-05T04:59:59Z");
    assertThat(due(ReturnDueService::completeNext)).isFalse();
    var number = ask(1, ReturnCause.CHANGED_MIND);
    now = Instant.parse("2026-12-05T05:00:00Z");
    assertThat(due(ReturnDueService::completeNext)).isFalse();

    maker(service -> service.decline(number, "It is worn"));
    var rivals =
        IntStream.range(0, 4)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> due(ReturnDueService::completeNext)))
            .toList();
    assertThat(rivals).filteredOn(CompletableFuture::join).hasSize(1);

    assertThat(due(ReturnDueService::completeNext)).isFalse();
    assertThat(
            number(
                database,
                "select count(*) from shop_order_transition where to_status = 'COMPLETED'"))
        .isEqualTo(1);
    assertThat(number(database, "select count(*) from customer_order where status = 'COMPLETED'"))
        .isEqualTo(1);
    assertThat(told).filteredOn(ShopOrderCompleted.class::isInstance).hasSize(1);
  }

  @Test
  void unitsTheMakerPaidBackMeanwhileAreNotPaidTwice() {
    var number = onItsWay(2);
    World.execute(
        database,
        "update order_item set quantity_refunded = 2; update shop_order set refunded_minor = 5196;"
            + " update payment set refunded_minor = 5196, status = 'PARTIALLY_REFUNDED';"
            + " update payment_split set refunded_minor = 5196");
    maker(service -> service.receive(number));

    maker(service -> service.inspect(verdict(number, 2, 2, false, 0)));

    assertThat(number(database, "select count(*) from refund")).isZero();
    assertThat(status(number)).isEqualTo("CLOSED");
  }

  @Test
  void anybodyElsesReturnDoesNotExist() {
    var number = ask(1, ReturnCause.CHANGED_MIND);

    assertThat(
            refusal(
                () ->
                    in(
                        wiring ->
                            wiring
                                .with(Caller.class, new Someone(u(3)))
                                .make(MakerReturnService.class)
                                .approve(number, "To me"))))
        .contains(ReturnError.NOT_FOUND);
    assertThat(status(number)).isEqualTo("REQUESTED");
  }

  private String onItsWay(int units) {
    var number = ask(units, ReturnCause.CHANGED_MIND);
    maker(service -> service.approve(number, "To the studio"));
    buyer(service -> service.sent(order(), number, "1Z"));
    return number;
  }

  private String ask(int units, ReturnCause cause) {
    return ask(units, cause, "Too small");
  }

  private String ask(int units, ReturnCause cause, String words) {
    var number = new String[1];
    buyer(
        service ->
            number[0] =
                service.ask(
                    order(), new AskReturnCommand("N-1", Map.of(u(1), units), cause, words)));
    return number[0];
  }

  private Optional<ReturnError> asksForTwo() {
    return refusal(() -> ask(2, ReturnCause.CHANGED_MIND));
  }

  private String order() {
    return World.text(database, "select order_number from customer_order");
  }

  private String status(String number) {
    return World.text(
        database, "select status from return_request where number = '" + number + "'");
  }

  private static InspectReturnCommand verdict(
      String number, int accepted, int restocked, boolean shipping, long keeps) {
    return new InspectReturnCommand(
        number,
        Map.of(u(1), new ReturnVerdict(accepted, restocked)),
        shipping,
        keeps,
        "Thank you, it is here");
  }

  private void succeed() {
    in(
        wiring -> {
          var records = wiring.make(RefundRecordService.class);
          var refund = UUID.fromString(World.text(database, "select id::text from refund"));
          records.answered(
              refund,
              records.request(refund).orElseThrow().reference(),
              new RefundAnswer.Succeeded("re_7"));
          List.copyOf(wiring.fired()).stream()
              .filter(RefundSucceeded.class::isInstance)
              .forEach(
                  event -> wiring.make(ReturnDueService.class).onRefunded((RefundSucceeded) event));
        });
  }

  private List<String> names() {
    return told.stream()
        .filter(DomainEvent.class::isInstance)
        .map(event -> ((DomainEvent) event).type())
        .toList();
  }

  private static Optional<ReturnError> refusal(Runnable work) {
    try {
      work.run();
      return Optional.empty();
    } catch (BusinessException refused) {
      return Optional.of((ReturnError) refused.error());
    }
  }

  private static boolean succeeds(Runnable work) {
    try {
      work.run();
      return true;
    } catch (BusinessException | PersistenceException refused) {
      return false;
    }
  }

  private boolean due(Predicate<ReturnDueService> work) {
    var done = new boolean[1];
    in(wiring -> done[0] = work.test(wiring.make(ReturnDueService.class)));
    return done[0];
  }

  private void maker(Consumer<MakerReturnService> work) {
    in(
        wiring ->
            work.accept(
                wiring.with(Caller.class, new Someone(u(2))).make(MakerReturnService.class)));
  }

  private void buyer(Consumer<ReturnService> work) {
    in(
        wiring ->
            work.accept(wiring.with(Caller.class, new Someone(u(1))).make(ReturnService.class)));
  }

  private void in(Consumer<Wiring> work) {
    database.run(
        em -> {
          var wiring = Wiring.of(em, Clock.fixed(now, MarketZone.ID));
          work.accept(wiring);
          told.addAll(wiring.fired());
        });
  }

  private static final class Someone extends Caller {
    private final UUID account;

    Someone(UUID account) {
      this.account = account;
    }

    @Override
    public Optional<UUID> find() {
      return Optional.of(account);
    }
  }
}
