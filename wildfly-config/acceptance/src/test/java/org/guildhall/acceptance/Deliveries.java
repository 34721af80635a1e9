package org.guildhall.acceptance;

import java.util.List;

/** The outbox as the database has it, for those who wait for a message. */
final class Deliveries {
  private static final String OF_MAIL =
      """
       from outbox_delivery d
        join outbox_event e on e.id = d.event_id and e.type = 'MailQueued'
        join notification n on n.id::text = e.subject
      where n.recipient = ?
      """;
  private static final String OF_EVENT =
      """
       from outbox_delivery d
        join outbox_event e on e.id = d.event_id and e.type = 'PaymentEventReceived'
        join payment_event p on p.id::text = e.subject
      where p.event_id = ?
      """;

  private final Rows rows;

  Deliveries(Rows rows) {
    this.rows = rows;
  }

  /** Waits until the mail to this person has failed that often and is still tried. */
  void awaitFailedMail(String recipient, int tries) {
    Patience.until(
        "the mail to " + recipient + " failed " + tries + " times",
        () -> rows.texts("select d.tries" + OF_MAIL + " and d.status = 'SENT'", recipient),
        found -> found.stream().anyMatch(count -> Integer.parseInt(count) >= tries));
  }

  /** Waits until the one mail to this person is given up; the delivery's id. */
  String awaitDeadMail(String recipient) {
    return awaitDead("select d.id" + OF_MAIL + " and d.status = 'DEAD'", recipient);
  }

  /** Waits until the provider's event is given up; the delivery's id. */
  String awaitDeadEvent(String eventId) {
    return awaitDead("select d.id" + OF_EVENT + " and d.status = 'DEAD'", eventId);
  }

  /** Waits until the provider's event is on its way to who applies it. */
  void awaitSentEvent(String eventType, String object) {
    Patience.until(
        eventType + " is stored and sent",
        () ->
            rows.texts(
                """
                select d.id from outbox_delivery d
                  join outbox_event e on e.id = d.event_id and e.type = 'PaymentEventReceived'
                  join payment_event p on p.id::text = e.subject
                where d.status = 'SENT' and p.status = 'RECEIVED' and p.type = ? and p.object_ref = ?
                """,
                eventType,
                object),
        found -> found.size() == 1);
  }

  /** Waits until no message about orders, payments and mails is on its way; pictures may wait. */
  void awaitQuiet() {
    Patience.until(
        "no message is on its way",
        () ->
            rows.number(
                "select count(*) from outbox_delivery where status in ('NEW', 'SENT')"
                    + " and consumer in ('payment', 'notification', 'mail')"),
        open -> open == 0);
  }

  /** Makes a delivery that was met one that was claimed just now and never sent; its id. */
  String claimAgain(String type, String consumer, String subject) {
    var id =
        rows.text(
            "select d.id from outbox_delivery d join outbox_event e on e.id = d.event_id"
                + " where e.type = ? and d.consumer = ? and e.subject = ? and d.status = 'DONE'",
            type,
            consumer,
            subject);
    rows.change(
        "with met as (update outbox_delivery set status = 'SENT', done_at = null,"
            + " sent_at = now(), attempt = attempt + 1 where id = ?::uuid returning event_id)"
            + " delete from inbox i using met where i.event_id = met.event_id and i.consumer = ?",
        id,
        consumer);
    return id;
  }

  String status(String delivery) {
    return rows.text("select status from outbox_delivery where id = ?::uuid", delivery);
  }

  /** How many events of that type about that subject were met, however many consumers they have. */
  long received(String type, String subject) {
    return rows.number(
        """
        select count(distinct e.id) from inbox i join outbox_event e on e.id = i.event_id
        where e.type = ? and e.subject = ?
        """,
        type,
        subject);
  }

  private String awaitDead(String query, String value) {
    List<String> found =
        Patience.until("a dead letter", () -> rows.texts(query, value), dead -> dead.size() == 1);
    return found.get(0);
  }
}
