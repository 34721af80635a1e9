package org.guildhall.local.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be bought and given back, invoice by invoice, and what becomes of each row. */
final class ReplayPlan {
  private final List<RetailRow> rows = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Integer, Refusal> refused = new HashMap<>();
  private final Map<Integer, List<Fate>> fates = new HashMap<>();
  private final Map<Item, Integer> sold = new LinkedHashMap<>();
  private final Map<String, String> titles = new LinkedHashMap<>();
  private final Purchases purchases = new Purchases();

  static ReplayPlan of(Map<String, List<RetailRow>> invoices) {
    var plan = new ReplayPlan();
    invoices.values().forEach(plan::add);
    return plan;
  }

  private void add(List<RetailRow> invoice) {
    rows.addAll(invoice);
    var good = invoice.stream().filter(row -> !isRefused(row, row.refusal())).toList();
    if (!good.isEmpty()) {
      steps.add(good.get(0).isCancellation() ? giveBack(good) : sell(good));
    }
  }

  private boolean isRefused(RetailRow row, Optional<Refusal> why) {
    why.ifPresent(refusal -> refused.put(row.number(), refusal));
    return why.isPresent();
  }

  private Step sell(List<RetailRow> good) {
    var units = new LinkedHashMap<Item, Integer>();
    good.forEach(row -> units.merge(row.item(), row.quantity(), Integer::sum));
    var first = good.get(0);
    var baskets =
        Baskets.deal(units).stream()
            .map(part -> new Basket(first.invoice(), first.month(), email(first), part, new Fate()))
            .toList();
    for (var row : good) {
      fates.put(
          row.number(),
          baskets.stream()
              .filter(basket -> basket.units().containsKey(row.item()))
              .map(Basket::fate)
              .toList());
      sold.merge(row.item(), row.quantity(), Integer::sum);
      titles.merge(
          row.code(), row.description(), (known, other) -> known.isEmpty() ? other : known);
    }
    baskets.forEach(basket -> purchases.bought(first.customer(), basket));
    return new Step(baskets, List.of());
  }

  private Step giveBack(List<RetailRow> good) {
    var byBasket = new LinkedHashMap<Basket, GiveBack>();
    for (var row : good) {
      int units = -row.quantity();
      if (isRefused(row, purchases.refusal(row.customer(), row.item(), units))) {
        continue;
      }
      var touched = new ArrayList<Fate>();
      purchases
          .take(row.customer(), row.item(), units)
          .forEach(
              (basket, part) -> {
                var back = byBasket.computeIfAbsent(basket, b -> giveBack(row, b));
                back.units().merge(row.item(), part, Integer::sum);
                touched.add(back.fate());
              });
      fates.put(row.number(), touched);
    }
    return new Step(List.of(), List.copyOf(byBasket.values()));
  }

  private static GiveBack giveBack(RetailRow row, Basket basket) {
    return new GiveBack(row.invoice(), row.month(), basket, new LinkedHashMap<>(), new Fate());
  }

  private static String email(RetailRow row) {
    var name = row.customer().isEmpty() ? "guest-" + row.invoice() : "customer-" + row.customer();
    return name + "@replay.example";
  }

  List<RetailRow> rows() {
    return rows;
  }

  List<Step> steps() {
    return steps;
  }

  /** How many of each thing the file sells. */
  Map<Item, Integer> sold() {
    return sold;
  }

  /** The words for a stock code; the code itself where the file has none. */
  String title(String code) {
    var words = titles.getOrDefault(code, "").strip();
    return words.isEmpty() ? code : words;
  }

  List<Basket> baskets() {
    return steps.stream().flatMap(step -> step.baskets().stream()).toList();
  }

  List<GiveBack> givingBack() {
    return steps.stream().flatMap(step -> step.givingBack().stream()).toList();
  }

  /** What became of a row, once the replay is over. */
  RowOutcome outcome(RetailRow row) {
    var refusal = refused.get(row.number());
    return refusal == null
        ? RowOutcome.of(row, fates.get(row.number()))
        : RowOutcome.refused(row, refusal.words());
  }
}
