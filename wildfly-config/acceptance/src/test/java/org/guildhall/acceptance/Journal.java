package org.guildhall.acceptance;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the market answered as done: a kind and an id, as the ledger check reads them. */
final class Journal {
  private final List<String> lines = new CopyOnWriteArrayList<>();

  void placed(String number) {
    lines.add("order " + number);
  }

  void paid(String number) {
    lines.add("paid " + number);
  }

  void event(String id) {
    lines.add("payment_event " + id);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }
}
