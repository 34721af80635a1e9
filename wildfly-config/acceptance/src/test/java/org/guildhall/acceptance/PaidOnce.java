package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** That an order was paid, confirmed and told of once, however often its messages came. */
final class PaidOnce {
  private final Rows rows;
  private final Orders orders;
  private final Deliveries deliveries;
  private final Inbox inbox;

  PaidOnce(Rows rows, Inbox inbox) {
    this.rows = rows;
    this.orders = new Orders(rows);
    this.deliveries = new Deliveries(rows);
    this.inbox = inbox;
  }

  /** Waits for the order's confirmation and both mails, and then counts everything. */
  void require(String number, String buyer) {
    var maker = orders.maker(number);
    orders.awaitPaid(number);
    inbox.await(buyer, number);
    inbox.await(maker, number);
    deliveries.awaitQuiet();
    assertThat(orders.of(buyer)).isEqualTo(1);
    assertThat(orders.captures(number)).isEqualTo(1);
    assertThat(rows.number("select count(*) from stock_movement where reference = ?", number))
        .isEqualTo(1);
    assertThat(deliveries.received("OrderPaid", number)).isEqualTo(1);
    assertThat(inbox.to(buyer, number)).extracting(Inbox.Mail::messageId).hasSize(1);
    assertThat(inbox.to(maker, number)).extracting(Inbox.Mail::messageId).hasSize(1);
  }
}
