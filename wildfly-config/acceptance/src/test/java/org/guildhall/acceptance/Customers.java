package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Some patient buyers who want the same thing while something is broken. */
final class Customers {
  private final DrillGround ground;
  private final List<PatientBuyer> buyers;

  private Customers(DrillGround ground, List<PatientBuyer> buyers) {
    this.ground = ground;
    this.buyers = buyers;
  }

  static Customers of(DrillGround ground, String name, int size) {
    return new Customers(
        ground,
        IntStream.range(0, size)
            .mapToObj(i -> new PatientBuyer(ground, ground.person(name + "-" + i)))
            .toList());
  }

  /** Sends them shopping; done when each of them was thanked. */
  CompletableFuture<List<String>> shop(Listing thing) {
    return CompletableFuture.supplyAsync(
        () -> Crowd.at(buyers.size(), i -> buyers.get(i).buy(thing)));
  }

  /** Each has one order, paid once. */
  void requireServedOnce(List<String> numbers) {
    var orders = new Orders(ground.rows());
    for (var i = 0; i < buyers.size(); i++) {
      assertThat(orders.of(buyers.get(i).email())).as(numbers.get(i)).isEqualTo(1);
      assertThat(orders.captures(numbers.get(i))).as(numbers.get(i)).isEqualTo(1);
    }
  }
}
