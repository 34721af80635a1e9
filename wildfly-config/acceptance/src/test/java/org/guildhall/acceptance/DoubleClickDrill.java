package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody presses every button twice at once: to place, to pay, and once more after success. */
final class DoubleClickDrill implements Drill {
  private Listing thing;

  @Override
  public String name() {
    return "double-click";
  }

  @Override
  public int runs() {
    return 200;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 1_000);
  }

  @Override
  public void run(DrillGround ground, int number) {
    var email = ground.person("double-click-" + number);
    var shopper = ground.shopper();
    var errand = new Errand(shopper, email);
    errand.putInCart(thing);
    var review = errand.review(errand.checkOut());

    var placed = Crowd.at(2, i -> errand.agree(review));
    assertThat(placed).anyMatch(answer -> answer.isAt("/pay/"));
    var card = placed.stream().filter(answer -> answer.isAt("/pay/")).findFirst().orElseThrow();
    var order = errand.orderNumber(ground.rows());
    ground.journal().placed(order);
    Crowd.at(
        2,
        i -> {
          errand.payAndLeave(card);
          return i;
        });
    ground.markHurt();
    new Orders(ground.rows()).awaitPaid(order);
    var late = errand.agree(review);

    assertThat(late.status()).isLessThan(500);
    new PaidOnce(ground.rows(), ground.sandbox().inbox()).require(order, email);
    ground.journal().paid(order);
  }
}
