package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

/** More wait for one row than there are connections; the others are told to come back. */
final class PoolDrill implements Drill {
  private static final int WAITING = 40;
  private static final int PASSING = 20;

  private Listing thing;

  @Override
  public String name() {
    return "pool";
  }

  @Override
  public int runs() {
    return 10;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, WAITING * runs());
  }

  @Override
  public void run(DrillGround ground, int number) {
    var customers = Customers.of(ground, "pool-" + number, WAITING);
    var shelf =
        "select l.variant_id from stock_level l join product_variant v on v.id = l.variant_id"
            + " join product p on p.id = v.product_id where p.slug = ?";
    java.util.concurrent.CompletableFuture<java.util.List<String>> shopping;
    try (var held = ground.rows().hold(shelf, thing.slug())) {
      shopping = customers.shop(thing);
      Patience.until(
          "the pool is used up",
          () ->
              ground
                  .rows()
                  .number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"),
          waiting -> waiting >= 20);
      var answers = Crowd.at(PASSING, i -> ground.shopper().open("/p/" + thing.slug()).status());
      assertThat(answers).allMatch(status -> status == 200 || status == 503);
    }
    ground.markHurt();
    customers.requireServedOnce(shopping.join());
  }
}
