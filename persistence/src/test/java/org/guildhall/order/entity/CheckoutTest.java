package org.guildhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.guildhall.shared.entity.BusinessException;
import org.junit.jupiter.api.Test;

class CheckoutTest {
  private static final Instant NOW = Instant.parse("2026-06-09T18:38:00Z");
  private static final Instant UNTIL = NOW.plusSeconds(600);
  private static final Destination PORTLAND =
      new Destination("June", "418 NW Everett St", null, "Portland", "OR", "97205", "US", null);

  @Test
  void theTotalIsTheSumOfItsParts() {
    var checkout = begun();

    // 2 x 24.00 + 8.50 + tax on the line 3.96 and on shipping 0.70
    assertThat(checkout.getTotals()).isEqualTo(Totals.of(4800, 0, 850, 0, 466));
    assertThat(checkout.getTotals().getTotalMinor()).isEqualTo(6116);
  }

  @Test
  void takesNothingOnceItsTimeIsOver() {
    var checkout = begun();

    assertThat(checkout.isOver(UNTIL.minusMillis(1))).isFalse();
    assertThat(checkout.isOver(UNTIL)).isTrue();
    assertRefused(() -> checkout.contact("a@b.c", PORTLAND, UNTIL), CheckoutError.EXPIRED);
    assertRefused(() -> checkout.place(u(8), UNTIL, UNTIL), CheckoutError.EXPIRED);
    assertThat(checkout.destination()).isNull();
  }

  @Test
  void onceTheOrderIsPlacedOnlyTheProviderEndsIt() {
    var checkout = begun();
    checkout.place(u(8), UNTIL.plusSeconds(1800), NOW);

    assertThat(checkout.isOver(UNTIL.plusSeconds(9999))).isFalse();
    assertRefused(() -> checkout.contact("a@b.c", PORTLAND, NOW), CheckoutError.NOT_OPEN);
    checkout.complete(NOW);
    assertRefused(() -> checkout.expire(NOW), CheckoutError.NOT_OPEN);
    assertRefused(() -> checkout.cancel(NOW), CheckoutError.NOT_OPEN);
  }

  @Test
  void aNewAttemptRemembersWhatTheBuyerSaid() {
    var earlier = begun();
    earlier.contact("june@example.com", PORTLAND, NOW);
    earlier.choose(Map.of(u(1), "Two-day"), Map.of(u(1), "For my mother"), NOW);

    var again = begun();
    again.remember(earlier);

    assertThat(again.getEmail()).isEqualTo("june@example.com");
    assertThat(again.destination()).isEqualTo(PORTLAND);
    assertThat(again.shop(u(1)).orElseThrow().getService()).isEqualTo("Two-day");
    assertThat(again.shop(u(1)).orElseThrow().getBuyerNote()).isEqualTo("For my mother");
  }

  @Test
  void knowsWhetherItHoldsTheseThings() {
    assertThat(begun().isOf(Map.of(u(1), 2))).isTrue();
    assertThat(begun().isOf(Map.of(u(1), 1))).isFalse();
    assertThat(begun().isOf(Map.of(u(1), 2, u(2), 1))).isFalse();
  }

  @Test
  void dearerMeansAnyPartOfIt() {
    var seen = Totals.of(4800, 0, 850, 0, 466);

    assertThat(seen.isDearerThan(seen)).isFalse();
    assertThat(Totals.of(4799, 0, 850, 0, 466).isDearerThan(seen)).isFalse();
    assertThat(Totals.of(4700, 0, 851, 0, 466).isDearerThan(seen)).isTrue();
    assertThat(Totals.of(4800, 0, 850, 0, 467).isDearerThan(seen)).isTrue();
    assertThat(Totals.of(4800, 0, 850, 1, 466).isDearerThan(seen)).isTrue();
  }

  @Test
  void aSmallerDiscountIsDearerUnlessTheThingsFellAsMuch() {
    var seen = Totals.of(4800, 480, 850, 0, 466);

    assertThat(Totals.of(4800, 479, 850, 0, 466).isDearerThan(seen)).isTrue();
    assertThat(Totals.of(4700, 470, 850, 0, 466).isDearerThan(seen)).isFalse();
  }

  private static Checkout begun() {
    var line = new PricedLine(u(1), u(1), 2, 2400, 0, 0, 396);
    var shop =
        new PricedShop(
            u(1), u(1), "Ground", new PricedExtra(850, 0, 70), PricedExtra.NONE, List.of(line));
    return Checkout.begin(u(1), null, "USD", List.of(shop), UNTIL, NOW);
  }

  private static void assertRefused(Runnable work, CheckoutError error) {
    assertThatThrownBy(work::run)
        .isInstanceOf(BusinessException.class)
        .extracting(e -> ((BusinessException) e).error())
        .isEqualTo(error);
  }
}
