package org.guildhall.local.replay;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What each customer has bought and not given back yet; the newest goes back first. */
final class Purchases {
  private record Key(String customer, Item item) {}

  private static final class Part {
    private final Basket basket;
    private int left;

    Part(Basket basket, int left) {
      this.basket = basket;
      this.left = left;
    }
  }

  private final Map<Key, Deque<Part>> parts = new HashMap<>();

  void bought(String customer, Basket basket) {
    basket
        .units()
        .forEach(
            (item, units) ->
                parts
                    .computeIfAbsent(new Key(customer, item), key -> new ArrayDeque<>())
                    .push(new Part(basket, units)));
  }

  /** Why that many cannot be taken back, if they cannot. */
  Optional<Refusal> refusal(String customer, Item item, int units) {
    var left =
        parts.getOrDefault(new Key(customer, item), new ArrayDeque<>()).stream()
            .mapToInt(part -> part.left)
            .sum();
    if (left >= units) {
      return Optional.empty();
    }
    return Optional.of(left == 0 ? Refusal.NOT_BOUGHT : Refusal.MORE_THAN_BOUGHT);
  }

  /** Takes them back and says how many of which order. */
  Map<Basket, Integer> take(String customer, Item item, int units) {
    var taken = new LinkedHashMap<Basket, Integer>();
    var stack = parts.get(new Key(customer, item));
    for (int rest = units; rest > 0; ) {
      var newest = stack.peek();
      int some = Math.min(rest, newest.left);
      taken.merge(newest.basket, some, Integer::sum);
      newest.left -= some;
      rest -= some;
      if (newest.left == 0) {
        stack.pop();
      }
    }
    return taken;
  }
}
