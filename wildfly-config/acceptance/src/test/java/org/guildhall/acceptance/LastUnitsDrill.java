package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Five hundred want the last ten at the same moment. */
final class LastUnitsDrill implements Drill {
  private static final int BUYERS = 500;
  private static final int UNITS = 10;
  private static final int BUSY = 503;

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
    var title = thing.title(rows);
    var missing = UNITS - (int) thing.onHand(rows);
    if (missing > 0) {
      new Promotions(rows).receive(thing, missing);
    }
    Crowd.at(
        20,
        lane -> {
          IntStream.range(0, BUYERS)
              .filter(i -> i % 20 == lane)
              .forEach(i -> fill(errands.get(i), title));
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
        assertThat(answers.get(i).refusal()).containsAnyOf("Someone is buying", "Sold out", "Only");
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

  private void fill(Errand errand, String title) {
    if (!errand.shopper().open("/cart").page().text().contains(title)) {
      errand.putInCart(thing);
    }
  }

  /** Whoever is told to come back in a moment does, and so does whoever is told nothing. */
  private static Shopper.Answer insist(Errand errand) {
    return Awaitility.await("an answer that is not 503")
        .atMost(Duration.ofMinutes(3))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(1))
        .ignoreExceptionsInstanceOf(UncheckedIOException.class)
        .until(() -> checkOut(errand), answer -> answer.status() != BUSY);
  }

  private static Shopper.Answer checkOut(Errand errand) {
    var cart = errand.shopper().open("/cart");
    // the cart itself says so when all of them are held already
    return cart.page().select("[value='Go to checkout']").isEmpty()
        ? cart
        : errand.shopper().press(cart, "Go to checkout");
  }

  private long sold(Rows rows) {
    return rows.number(
        "select coalesce(sum(i.quantity), 0) from order_item i join product p on p.id ="
            + " i.product_id where p.slug = ?",
        thing.slug());
  }
}
