package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** T1: one thing, fifty who want it at the same moment. */
@ExtendWith(OpenMarket.class)
class LastOneIT {
  private static final int BUYERS = 50;

  @Test
  void oneOfFiftyGetsItAndTheOthersAreToldPlainly(Market market) {
    var rows = new Rows(market.dataSource());
    var thing = Listing.oneOfAKind(rows);
    var errands =
        IntStream.range(0, BUYERS)
            .mapToObj(i -> new Errand(market.address(), "rival" + i + "@example.com"))
            .toList();
    errands.forEach(errand -> assertThat(errand.putInCart(thing).isAt("/cart")).isTrue());

    var answers = Crowd.at(BUYERS, i -> errands.get(i).checkOut());

    var winners =
        IntStream.range(0, BUYERS).filter(i -> answers.get(i).isAt("/checkout")).boxed().toList();
    assertThat(winners).hasSize(1);
    var winner = winners.get(0);
    assertThat(answers)
        .filteredOn(answer -> answer != answers.get(winner))
        .hasSize(BUYERS - 1)
        .allSatisfy(
            answer -> {
              assertThat(answer.status()).isBetween(200, 499);
              assertThat(answer.refusal()).contains("Someone is buying");
            });
    errands.get(winner).payAndLeave(errands.get(winner).place(answers.get(winner)));
    new Orders(rows).awaitPaid(errands.get(winner).orderNumber(rows));
    assertSoldOnce(rows, thing);
  }

  private static void assertSoldOnce(Rows rows, Listing thing) {
    assertThat(
            rows.number(
                """
                select count(*) from order_item i join product p on p.id = i.product_id
                where p.slug = ?
                """,
                thing.slug()))
        .isEqualTo(1);
    assertThat(thing.onHand(rows)).isZero();
    assertThat(thing.reserved(rows)).isZero();
  }
}
