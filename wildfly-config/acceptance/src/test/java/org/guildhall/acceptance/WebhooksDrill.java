package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The provider's events many times, in any order, among forged ones; a hundred in each run. */
final class WebhooksDrill implements Drill {
  private static final int SENT = 100;
  private static final int ORDERS = 5;
  private static final int FORGED_OF_TEN = 4;
  private static final long TOO_OLD = 3_600;

  private Listing thing;

  @Override
  public String name() {
    return "webhooks";
  }

  @Override
  public int runs() {
    return 10;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 200);
  }

  /** An event as it shall be sent: its body, the signature, and whether it is to be believed. */
  private record Letter(String id, String body, String signature, boolean genuine) {}

  @Override
  public void run(DrillGround ground, int number) {
    ground.sandbox().fault("{\"target\":\"webhook\",\"hold\":true}");
    var orders = new ArrayList<String>();
    var people = new ArrayList<String>();
    var bodies = new ArrayList<String>();
    for (var i = 0; i < ORDERS; i++) {
      var email = ground.person("webhooks-" + number + "-" + i);
      var order = new Errand(ground.shopper(), email).buy(thing, ground.rows());
      people.add(email);
      orders.add(order);
      bodies.addAll(eventsOf(ground, order));
    }
    send(ground, letters(ground, bodies));
    for (var order : orders) {
      new Orders(ground.rows()).awaitPaid(order);
      ground.journal().paid(order);
    }
    ground.sandbox().clearFaults();
    ground.sandbox().release();
    ground.markHurt();
    for (var i = 0; i < ORDERS; i++) {
      new PaidOnce(ground.rows(), ground.sandbox().inbox()).require(orders.get(i), people.get(i));
    }
    assertThat(
            ground
                .rows()
                .number("select count(*) from payment_event where event_id like 'evt_forged%'"))
        .as("forged events that were stored")
        .isZero();
  }

  private static void send(DrillGround ground, List<Letter> letters) {
    var events = new Events(ground.market().address());
    var answers =
        Crowd.at(
            letters.size(), i -> events.send(letters.get(i).body(), letters.get(i).signature()));
    for (var i = 0; i < letters.size(); i++) {
      var letter = letters.get(i);
      assertThat(answers.get(i)).as(letter.id()).isEqualTo(letter.genuine() ? 200 : 400);
      if (letter.genuine()) {
        ground.journal().event(letter.id());
      }
    }
  }

  private static List<Letter> letters(DrillGround ground, List<String> bodies) {
    var letters = new ArrayList<Letter>();
    // each at least once, or its order would never be paid
    bodies.forEach(body -> letters.add(genuine(body)));
    while (letters.size() < SENT) {
      var body = bodies.get(ground.anyBelow(bodies.size()));
      var at = ground.anyBelow(letters.size() + 1);
      var forged = ground.anyBelow(10) < FORGED_OF_TEN;
      letters.add(at, forged ? forged(body, ground.anyBelow(3)) : genuine(body));
    }
    return letters;
  }

  private static Letter genuine(String body) {
    var now = Instant.now().getEpochSecond();
    return new Letter(id(body), body, signed(body, now), true);
  }

  private static Letter forged(String body, int how) {
    var made = body.replace(id(body), "evt_forged_" + id(body));
    var now = Instant.now().getEpochSecond();
    var signature =
        switch (how) {
          case 0 -> signed(body, now);
          case 1 -> signed(made, now - TOO_OLD);
          default -> "t=" + now + ",v1=" + "0".repeat(64);
        };
    return new Letter(id(made), made, signature, false);
  }

  private static String signed(String body, long at) {
    return "t=" + at + ",v1=" + Events.signature(at + "." + body);
  }

  private static String id(String body) {
    return body.replaceFirst("(?s).*?\"id\":\"(evt_\\w+)\".*", "$1");
  }

  private static List<String> eventsOf(DrillGround ground, String order) {
    var rows = ground.rows();
    var session =
        rows.text(
            "select p.provider_session_id from payment p join customer_order o"
                + " on o.id = p.customer_order_id where o.order_number = ?",
            order);
    var completed = ground.sandbox().eventOf("checkout.session.completed", session);
    var intent = completed.replaceFirst("(?s).*\"payment_intent\":\"(pi_\\w+)\".*", "$1");
    return List.of(completed, ground.sandbox().eventOf("payment_intent.succeeded", intent));
  }
}
