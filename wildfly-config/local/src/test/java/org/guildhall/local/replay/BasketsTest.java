package org.guildhall.local.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BasketsTest {
  private static final Item LANTERN = new Item("71053", 339);
  private static final Item HEART = new Item("85123A", 255);

  @Test
  void aSmallInvoiceIsOneOrder() {
    assertThat(Baskets.deal(lines(LANTERN, 99, HEART, 6)))
        .containsExactly(Map.of(LANTERN, 99, HEART, 6));
  }

  @Test
  void cutsABigLineIntoNearEqualPartsEachInAnOrderOfItsOwn() {
    assertThat(Baskets.deal(lines(LANTERN, 200)))
        .containsExactly(Map.of(LANTERN, 67), Map.of(LANTERN, 67), Map.of(LANTERN, 66));
  }

  @Test
  void dealsOutMoreLinesThanACartHoldsAndLosesNone() {
    var units = new LinkedHashMap<Item, Integer>();
    for (int i = 0; i < 250; i++) {
      units.put(new Item("code" + i, 100), i % 150 + 1);
    }

    var baskets = Baskets.deal(units);

    assertThat(baskets)
        .allSatisfy(basket -> assertThat(basket).hasSizeLessThanOrEqualTo(Baskets.MOST_LINES))
        .allSatisfy(
            basket -> assertThat(basket.values()).allMatch(n -> n > 0 && n <= Baskets.MOST_UNITS));
    var dealt = new LinkedHashMap<Item, Integer>();
    baskets.forEach(basket -> basket.forEach((item, n) -> dealt.merge(item, n, Integer::sum)));
    assertThat(dealt).containsExactlyInAnyOrderEntriesOf(units);
    assertThat(List.copyOf(baskets)).hasSize(4);
  }

  private static Map<Item, Integer> lines(Object... pairs) {
    var lines = new LinkedHashMap<Item, Integer>();
    for (int i = 0; i < pairs.length; i += 2) {
      lines.put((Item) pairs[i], (Integer) pairs[i + 1]);
    }
    return lines;
  }
}
