package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.guildhall.testing.World.number;
import static org.guildhall.testing.World.u;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers and amounts of invoices and credit notes: two vases at 24.00, 61.16 in all. */
class InvoiceIT {
  private static final String INVOICES = "select count(*) from invoice where kind = 'INVOICE'";
  private static final String WAITS =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock' and query like '%next_invoice_number%'";

  private PaperScene scene;

  @BeforeEach
  void begin() {
    scene = new PaperScene();
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void aPaidOrderIsBilledOnceToTheCent() {
    issue(1);
    issue(1);

    assertThat(count(INVOICES)).isEqualTo(1);
    assertThat(count("select total_minor from invoice")).isEqualTo(6116);
    assertThat(count("select net_minor from invoice")).isEqualTo(4800 + 850);
    assertThat(count("select sum(net_minor + tax_minor) from invoice_line")).isEqualTo(6116);
    assertThat(count("select serial from invoice")).isEqualTo(1);
  }

  @Test
  void aRefundThatReachedTheBuyerIsTakenBackOnce() {
    issue(1);
    scene.refunded();
    credit();
    credit();

    assertThat(count("select count(*) from invoice where kind = 'CREDIT_NOTE'")).isEqualTo(1);
    assertThat(count("select total_minor from invoice where refund_id = u(1)")).isEqualTo(2598);
    assertThat(count("select tax_minor from invoice where refund_id = u(1)")).isEqualTo(198);
    assertThat(count("select serial from invoice where refund_id = u(1)")).isEqualTo(1);
    assertThat(count("select count(*) from invoice n join invoice i on i.id = n.corrects_id"))
        .isEqualTo(1);
  }

  @Test
  void whatTheMakerKeepsOfAWorseThingIsALineBelowZero() {
    World.execute(
        scene.database,
        "update refund set origin = 'RETURN', goodwill_minor = -500, amount_minor = 2098");
    scene.refunded();
    credit();

    assertThat(count("select total_minor from invoice where refund_id = u(1)")).isEqualTo(2098);
    assertThat(count("select net_minor from invoice_line where kind = 'AMOUNT'")).isEqualTo(-500);
  }

  @Test
  void theInvoiceComesFirstWhenTheRefundsWordOvertakesThePayments() {
    scene.refunded();
    credit();
    issue(1);

    assertThat(count(INVOICES)).isEqualTo(1);
    assertThat(count("select count(*) from invoice")).isEqualTo(2);
  }

  @Test
  void aRefundThatIsStillUnderWayTakesNothingBack() {
    credit();

    assertThat(count("select count(*) from invoice")).isZero();
  }

  @Test
  void eachShopCountsForItself() {
    scene.order(20, 1);
    scene.order(21, 2);
    issue(1);
    issue(20);
    issue(21);

    assertThat(count("select max(serial) from invoice where shop_id = u(1)")).isEqualTo(2);
    assertThat(count("select max(serial) from invoice where shop_id = u(2)")).isEqualTo(1);
  }

  @Test
  void theYearIsThatOfTheMarketsOwnClock() {
    scene.order(20, 1);
    scene.at(Instant.parse("2027-01-01T04:59:59Z"), w -> w.make(InvoiceService.class).issue(u(1)));
    scene.at(Instant.parse("2027-01-01T05:00:00Z"), w -> w.make(InvoiceService.class).issue(u(20)));

    assertThat(count("select serial from invoice where year = 2026")).isEqualTo(1);
    assertThat(count("select serial from invoice where year = 2027")).isEqualTo(1);
  }

  @Test
  void twoAtOnceGetTwoNumbersInARow() {
    scene.order(20, 1);
    var rival = rivalOf(false);

    assertThat(rival.join()).isEqualTo(2);
    assertThat(count("select serial from invoice where shop_order_id = u(1)")).isEqualTo(1);
  }

  @Test
  void aRolledBackOneLeavesNoGap() {
    scene.order(20, 1);
    var rival = rivalOf(true);

    assertThat(rival.join()).isEqualTo(1);
    assertThat(count(INVOICES)).isEqualTo(1);
  }

  @Test
  void tenAtOnceAreNumberedOneToTen() {
    IntStream.range(20, 30).forEach(n -> scene.order(n, 1));

    var all =
        IntStream.range(20, 30).mapToObj(n -> CompletableFuture.runAsync(() -> issue(n))).toList();
    all.forEach(CompletableFuture::join);

    assertThat(count(INVOICES)).isEqualTo(10);
    assertThat(count("select count(distinct serial) from invoice")).isEqualTo(10);
    assertThat(count("select max(serial) from invoice")).isEqualTo(10);
    assertThat(count("select last from invoice_series")).isEqualTo(10);
  }

  /**
   * Issues the first order's invoice, keeps its transaction open until the second's stands at the
   * series, and ends it. Answers the number the second then gets.
   */
  private CompletableFuture<Long> rivalOf(boolean rollback) {
    return scene.database.inTransaction(
        em -> {
          var wiring =
              Wiring.of(em, Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
          wiring.make(InvoiceService.class).issue(u(1));
          em.flush();
          var second =
              CompletableFuture.supplyAsync(
                  () -> {
                    issue(20);
                    return count("select serial from invoice where shop_order_id = u(20)");
                  });
          await().until(() -> count(WAITS) == 1);
          if (rollback) {
            em.getTransaction().setRollbackOnly();
            em.getTransaction().rollback();
            em.getTransaction().begin();
          }
          return second;
        });
  }

  private void issue(int order) {
    scene.in(wiring -> wiring.make(InvoiceService.class).issue(u(order)));
  }

  private void credit() {
    scene.in(wiring -> wiring.make(InvoiceService.class).credit(u(1)));
  }

  private long count(String sql) {
    return number(scene.database, sql);
  }
}
