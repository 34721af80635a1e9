package org.guildhall.acceptance;

import java.util.List;

/** The payment provider is slow, hangs up, hangs up after it did the work, or is down. */
final class ProviderDrill implements Drill {
  private static final int BUYERS = 3;
  private static final int FAULT_MILLIS = 8_000;
  private static final List<String> FAULTS =
      List.of(
          "\"latencyMs\":1000",
          "\"latencyMs\":5000",
          "\"latencyMs\":30000",
          "\"latencyMs\":90000",
          "\"reset\":true",
          "\"reset\":\"afterAccept\"",
          "\"errorStatus\":500",
          "\"errorStatus\":503");

  private Listing thing;

  @Override
  public String name() {
    return "provider";
  }

  @Override
  public int runs() {
    return 3 * FAULTS.size();
  }

  @Override
  public void prepare(DrillGround ground) {
    thing = Listing.plenty(ground.rows());
    new Promotions(ground.rows()).receive(thing, 200);
  }

  @Override
  public void run(DrillGround ground, int number) {
    var fault = FAULTS.get((number - 1) % FAULTS.size());
    ground.sandbox().fault("{\"target\":\"stripe\"," + fault + "}");
    var customers = Customers.of(ground, "provider-" + number, BUYERS);
    var shopping = customers.shop(thing);
    ground
        .after(
            FAULT_MILLIS,
            () -> {
              ground.sandbox().clearFaults();
              ground.markHurt();
            })
        .join();
    customers.requireServedOnce(shopping.join());
  }
}
