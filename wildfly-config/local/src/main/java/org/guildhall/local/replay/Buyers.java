package org.guildhall.local.replay;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.guildhall.local.CannotRun;

/**
 * Buys and gives back what the plan says: invoices begin in their order, several buyers at once,
 * and a cancellation waits until what it cancels is paid.
 */
final class Buyers {
  private static final int MOST_UNPAID = 64;
  private static final int MAKERS = 2;
  private static final Duration PAID_WITHIN = Duration.ofMinutes(5);

  private final Door door;
  private final Rows rows;
  private final Stall stall;
  private final Clock clock;
  private final Instant end;
  private final ExecutorService buyers;
  private final ExecutorService makers = Executors.newFixedThreadPool(MAKERS);
  private final Semaphore unpaid = new Semaphore(MOST_UNPAID);
  private final Map<UUID, Basket> waiting = new ConcurrentHashMap<>();
  private final Map<UUID, Instant> since = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> spent = new ConcurrentHashMap<>();
  private final LongAdder paid = new LongAdder();

  Buyers(Door door, Rows rows, Stall stall, int count, Clock clock, Duration most) {
    this.door = door;
    this.rows = rows;
    this.stall = stall;
    this.clock = clock;
    this.end = clock.instant().plus(most);
    this.buyers = Executors.newFixedThreadPool(count);
  }

  /** Returns when every fate of the plan is settled. */
  void replay(ReplayPlan plan, Runnable now) {
    for (var step : plan.steps()) {
      step.baskets()
          .forEach(basket -> buyers.execute(() -> settle(basket.fate(), () -> buy(basket))));
      step.givingBack()
          .forEach(
              back ->
                  back.basket()
                      .fate()
                      .settled()
                      .thenRunAsync(() -> settle(back.fate(), () -> giveBack(back)), makers));
    }
    buyers.shutdown();
    while (!isOver(plan)) {
      lookWhoPaid();
      now.run();
      pause();
    }
    makers.shutdown();
  }

  private static boolean isOver(ReplayPlan plan) {
    return plan.baskets().stream().allMatch(basket -> basket.fate().settled().isDone())
        && plan.givingBack().stream().allMatch(back -> back.fate().settled().isDone());
  }

  /** A step that may be refused. */
  private interface Deed {
    void run() throws Door.Refused;
  }

  private static void settle(Fate fate, Deed deed) {
    try {
      deed.run();
    } catch (Door.Refused e) {
      fate.refused(e.getMessage());
    } catch (RuntimeException e) {
      fate.refused("broke: " + e);
    }
  }

  private void buy(Basket basket) throws Door.Refused {
    if (clock.instant().isAfter(end)) {
      basket.fate().notReached();
      return;
    }
    unpaid.acquireUninterruptibly();
    try {
      var lines =
          basket.units().entrySet().stream()
              .map(l -> Map.of("variant", stall.variant(l.getKey()), "units", l.getValue()))
              .toList();
      var begun = System.nanoTime();
      var placed = door.ask("orders", Map.of("email", basket.email(), "lines", lines));
      for (var part : new String[] {"cart", "steps", "place"}) {
        spend(part, placed.get(part).asLong());
      }
      var ordered = System.nanoTime();
      spend("whole request", (ordered - begun) / 1_000_000);
      door.pay(placed.get("page").asText());
      spend("pay", (System.nanoTime() - ordered) / 1_000_000);
      var checkout = UUID.fromString(placed.get("checkout").asText());
      since.put(checkout, clock.instant());
      waiting.put(checkout, basket);
    } catch (Door.Refused | RuntimeException e) {
      unpaid.release();
      throw e;
    }
  }

  private void lookWhoPaid() {
    rows.paid(waiting.keySet())
        .forEach(
            (checkout, number) -> {
              var basket = waiting.remove(checkout);
              spend(
                  "until paid",
                  Duration.between(since.remove(checkout), clock.instant()).toMillis());
              paid.increment();
              unpaid.release();
              basket.fate().done(number);
            });
    var late = clock.instant().minus(PAID_WITHIN);
    since.forEach(
        (checkout, when) -> {
          if (when.isBefore(late) && waiting.containsKey(checkout)) {
            since.remove(checkout);
            unpaid.release();
            waiting.remove(checkout).fate().refused("paid, and not confirmed within five minutes");
          }
        });
  }

  private void giveBack(GiveBack back) throws Door.Refused {
    var purchase = back.basket().fate();
    if (!purchase.isDone()) {
      if (purchase.isNotReached()) {
        back.fate().notReached();
      } else {
        back.fate().refused("its purchase was refused");
      }
      return;
    }
    var number = purchase.reference() + "-1";
    var items = rows.items(number);
    var units = new LinkedHashMap<String, Integer>();
    back.units().forEach((item, some) -> units.put(items.get(item.sku()).toString(), some));
    var begun = System.nanoTime();
    var given =
        door.ask(
            "refunds",
            Map.of(
                "seller",
                stall.seller(),
                "number",
                number,
                "units",
                units,
                "reason",
                "Cancelled by invoice " + back.invoice()));
    spend("refund", (System.nanoTime() - begun) / 1_000_000);
    back.fate().done(given.get("id").asText());
  }

  private void spend(String part, long millis) {
    spent.computeIfAbsent(part, p -> new LongAdder()).add(millis);
  }

  long paid() {
    return paid.sum();
  }

  /** Milliseconds by kind of work, all buyers together. */
  Map<String, LongAdder> spent() {
    return spent;
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(300);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }
}
