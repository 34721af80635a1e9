package org.guildhall.local.replay;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each row ended, and to which month and invoice each order and refund belongs: the market's
 * own clock knows nothing of the years of the file.
 */
record Journal(List<RowOutcome> rows, List<Basket> baskets, List<GiveBack> givingBack) {

  static Journal of(ReplayPlan plan) {
    return new Journal(
        plan.rows().stream().map(plan::outcome).toList(),
        plan.baskets().stream().filter(basket -> basket.fate().isDone()).toList(),
        plan.givingBack().stream().filter(back -> back.fate().isDone()).toList());
  }

  /** Row number and outcome. */
  Map<String, String> outcomes() {
    var outcomes = new LinkedHashMap<String, String>();
    rows.forEach(row -> outcomes.put(String.valueOf(row.row().number()), row.end().name()));
    return outcomes;
  }

  /** Order number and month of the invoice. */
  Map<String, String> orderMonths() {
    var months = new LinkedHashMap<String, String>();
    baskets.forEach(basket -> months.put(basket.fate().reference(), basket.month()));
    return months;
  }

  /** Refund id and month of the cancellation. */
  Map<String, String> refundMonths() {
    var months = new LinkedHashMap<String, String>();
    givingBack.forEach(back -> months.put(back.fate().reference(), back.month()));
    return months;
  }

  /** Writes rows.csv, orders.csv and refunds.csv. */
  void write(Path folder) {
    try {
      Files.createDirectories(folder);
      try (var out = CsvWriter.builder().build(folder.resolve("rows.csv"))) {
        out.writeRecord("row", "invoice", "month", "stock_code", "outcome", "reason");
        for (var outcome : rows) {
          var row = outcome.row();
          out.writeRecord(
              String.valueOf(row.number()),
              row.invoice(),
              row.month(),
              row.code(),
              outcome.end().name(),
              outcome.reason());
        }
      }
      try (var out = CsvWriter.builder().build(folder.resolve("orders.csv"))) {
        out.writeRecord("order", "invoice", "month");
        for (var basket : baskets) {
          out.writeRecord(basket.fate().reference(), basket.invoice(), basket.month());
        }
      }
      try (var out = CsvWriter.builder().build(folder.resolve("refunds.csv"))) {
        out.writeRecord("refund", "order", "invoice", "month");
        for (var back : givingBack) {
          out.writeRecord(
              back.fate().reference(),
              back.basket().fate().reference(),
              back.invoice(),
              back.month());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
