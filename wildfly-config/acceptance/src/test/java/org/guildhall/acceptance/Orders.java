package org.guildhall.acceptance;

import java.util.List;

/** What the database says of an order, for those who wait for it. */
final class Orders {
  private final Rows rows;

  Orders(Rows rows) {
    this.rows = rows;
  }

  /** Waits until the payment's event has confirmed the order. */
  void awaitPaid(String number) {
    Patience.until("order " + number + " is paid", () -> status(number), "NEW"::equals);
  }

  String status(String number) {
    return rows.text("select status from customer_order where order_number = ?", number);
  }

  /** The address of the one maker of the order. */
  String maker(String number) {
    return rows.text(
        """
        select a.email from shop_order s join customer_order o on o.id = s.customer_order_id
          join shop h on h.id = s.shop_id join account a on a.id = h.owner_id
        where o.order_number = ?
        """,
        number);
  }

  long of(String email) {
    return rows.number("select count(*) from customer_order where email = ?", email);
  }

  /** Payments of the order that hold money. */
  long captures(String number) {
    return rows.number(
        """
        select count(*) from payment p join customer_order o on o.id = p.customer_order_id
        where o.order_number = ? and p.status = 'CAPTURED' and p.captured_minor = o.total_minor
        """,
        number);
  }

  /**
   * What became of the provider's two words that the money came, about its page and about the
   * payment behind it: whichever is met first is applied, and the other one is late.
   */
  List<String> moneyWords(String number) {
    return rows.texts(
        """
        select e.status from payment_event e
          join payment p on e.object_ref in (p.provider_session_id, p.provider_intent_id)
          join customer_order o on o.id = p.customer_order_id
        where o.order_number = ?
          and e.type in ('checkout.session.completed', 'payment_intent.succeeded')
        """,
        number);
  }

  /** Events about the order's payment that reached us by the provider's own sending. */
  long heard(String number) {
    return rows.number(
        """
        select count(*) from payment_event e
          join payment p on e.object_ref in (p.provider_session_id, p.provider_intent_id)
          join customer_order o on o.id = p.customer_order_id
        where o.order_number = ? and not e.fetched
        """,
        number);
  }
}
