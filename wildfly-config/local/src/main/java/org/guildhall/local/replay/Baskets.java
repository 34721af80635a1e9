package org.guildhall.local.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Deals an invoice out over as many orders as the cart's limits need. A big line is cut into near
 * equal parts, each in another order, so that no order is left with a rest below what a card pays.
 */
final class Baskets {
  static final int MOST_UNITS = 99;
  static final int MOST_LINES = 100;

  private Baskets() {}

  static List<Map<Item, Integer>> deal(Map<Item, Integer> units) {
    int parts = units.values().stream().mapToInt(Baskets::parts).sum();
    int deepest = units.values().stream().mapToInt(Baskets::parts).max().orElse(0);
    int count = Math.max(deepest, parts(parts, MOST_LINES));
    var baskets = new ArrayList<Map<Item, Integer>>();
    for (int i = 0; i < count; i++) {
      baskets.add(new LinkedHashMap<>());
    }
    int next = 0;
    for (var line : units.entrySet()) {
      int cuts = parts(line.getValue());
      for (int cut = 0; cut < cuts; cut++) {
        // the first parts take one more, until the rest is gone
        int part = line.getValue() / cuts + (cut < line.getValue() % cuts ? 1 : 0);
        baskets.get(next).put(line.getKey(), part);
        next = (next + 1) % count;
      }
    }
    return baskets;
  }

  private static int parts(int units) {
    return parts(units, MOST_UNITS);
  }

  private static int parts(int whole, int most) {
    return (whole + most - 1) / most;
  }
}
