package org.guildhall.acceptance;

import java.util.function.Consumer;
import org.guildhall.local.Market;

/** A process of the market is killed at any moment of four purchases, and started again. */
final class KillDrill implements Drill {
  private static final int BUYERS = 4;

  // from the first page to the thanks it takes about as long
  private static final int PURCHASE_MILLIS = 4_000;

  private final String name;
  private final int runs;
  private final Consumer<Market> kill;
  private final Consumer<Market> restart;
  private Listing thing;

  private KillDrill(String name, int runs, Consumer<Market> kill, Consumer<Market> restart) {
    this.name = name;
    this.runs = runs;
    this.kill = kill;
    this.restart = restart;
  }

  static Drill ofServer() {
    return new KillDrill("kill-server", 100, Market::killServer, Market::restartServer);
  }

  static Drill ofDatabase() {
    return new KillDrill("kill-database", 50, Market::killDatabase, Market::restartDatabase);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int runs() {
    return runs;
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 1_000);
  }

  @Override
  public void run(DrillGround ground, int number) {
    var customers = Customers.of(ground, name + "-" + number, BUYERS);
    var shopping = customers.shop(thing);
    ground
        .after(
            ground.anyBelow(PURCHASE_MILLIS),
            () -> {
              ground.markHurt();
              kill.accept(ground.market());
              restart.accept(ground.market());
            })
        .join();
    customers.requireServedOnce(shopping.join());
  }
}
