package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Five hundred want the last ten at the same moment. */
final class LastUnitsDrill implements Drill {
  private static final int BUYERS = 500;
  private static final int UNITS = 10;

  private final List<Errand> errands = new ArrayList<>();
  private Listing thing;

  @Override
  public String name() {
    return "last-units";
  }

  @Override
  public int runs() {
    return 50;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.scarce(ground.rows(), UNITS);
    for (var i = 0; i < BUYERS; i++) {
      errands.add(new Errand(ground.shopper(), ground.person("last-units-" + i)));
    }
  }

  @Override
  public void run(DrillGround ground, int number) {
    var rows = ground.rows();
    var missing = UNITS - (int) thing.onHand(rows);
    if (missing > 0) {
      new Promotions(rows).receive(thing, missing);
    }
    Crowd.at(
        20,
        lane -> {
          IntStream.range(0, BUYERS).filter(i -> i % 20 == lane).forEach(i -> fill(errands.get(i)));
          return lane;
        });
    var before = sold(rows);

    var winners = new ArrayList<Integer>();
    var cards = new ArrayList<Shopper.Answer>();
    var answers = Crowd.at(BUYERS, i -> insist(errands.get(i)));
    for (var i = 0; i < BUYERS; i++) {
      if (answers.get(i).isAt("/checkout")) {
        winners.add(i);
        cards.add(errands.get(i).place(answers.get(i)));
      } else {
        assertThat(answers.get(i).refusal()).containsAnyOf("Someone is buying", "sold out");
      }
    }
    assertThat(winners).hasSize(UNITS);
    for (var i = 0; i < UNITS; i++) {
      errands.get(winners.get(i)).payAndLeave(cards.get(i));
    }
    ground.markHurt();
    for (var winner : winners) {
      var order = errands.get(winner).orderNumber(rows);
      ground.journal().placed(order);
      new Orders(rows).awaitPaid(order);
      ground.journal().paid(order);
    }
    assertThat(sold(rows) - before).isEqualTo(UNITS);
    assertThat(thing.onHand(rows)).isZero();
    assertThat(thing.reserved(rows)).isZero();
  }

  private void fill(Errand errand) {
    if (!errand.shopper().open("/cart").page().text().contains("Go to checkout")) {
      errand.putInCart(thing);
    }
  }

  /** Whoever is told to come back in a moment does. */
  private static Shopper.Answer insist(Errand errand) {
    var answer = errand.checkOut();
    for (var tries = 0; tries < 50 && answer.status() == 503; tries++) {
      answer = errand.checkOut();
    }
    return answer;
  }

  private long sold(Rows rows) {
    return rows.number(
        "select coalesce(sum(i.quantity), 0) from order_item i join product p on p.id ="
            + " i.product_id where p.slug = ?",
        thing.slug());
  }
}
