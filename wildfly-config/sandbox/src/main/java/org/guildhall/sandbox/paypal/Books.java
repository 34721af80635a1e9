package org.guildhall.sandbox.paypal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.guildhall.sandbox.http.Request;
import org.guildhall.sandbox.state.Json;
import org.guildhall.sandbox.state.Table;

/** The balance of the merchant, and the report of every movement on it. */
final class Books {

  /** Payment at checkout, refund, dispute, its reversal and its fee, in PayPal's event codes. */
  static final String SALE = "T0006";

  static final String REFUND = "T1107";
  static final String DISPUTE = "T1201";
  static final String DISPUTE_BACK = "T1202";
  static final String FEE = "T0106";

  private static final String MERCHANT = "GUXLDHALL2222";
  private static final long FEE_PER_MILLE = 29;
  private static final long FEE_FIXED = 30;
  private static final Duration LONGEST = Duration.ofDays(31);
  private static final int MOST = 500;
  private static final int USUAL = 100;
  private static final int PAGES = 999_999;

  private final PayPalStore store;
  private final Table balances;
  private volatile Duration behind = Duration.ZERO;

  Books(PayPalStore store, Table balances) {
    this.store = store;
    this.balances = balances;
  }

  /** From now on the report is written so much later than the money moves, as PayPal's is. */
  void reportBehind(Duration newBehind) {
    behind = newBehind;
  }

  /** 2.9% and 30 cents. */
  static Money fee(Money gross) {
    return gross.withMinor((gross.minor() * FEE_PER_MILLE + 500) / 1000 + FEE_FIXED);
  }

  /** Books a movement: what came in (or, negative, went out), and the fee on it. */
  void book(String code, String id, String reference, Money amount, Money fee, ObjectNode about) {
    long before = balances.get(amount.currency()).map(row -> row.path("minor").asLong()).orElse(0L);
    Money after = amount.withMinor(before + amount.minor() - fee.minor());
    balances.put(amount.currency(), Json.object().put("minor", after.minor()));
    ObjectNode info = Json.object().put("paypal_account_id", MERCHANT).put("transaction_id", id);
    if (reference != null) {
      info.put("paypal_reference_id", reference).put("paypal_reference_id_type", "TXN");
    }
    info.put("transaction_event_code", code)
        .put("transaction_initiation_date", store.time())
        .put("transaction_updated_date", store.time());
    info.set("transaction_amount", amount.json());
    if (fee.minor() != 0) {
      info.set("fee_amount", fee.withMinor(-fee.minor()).json());
    }
    info.put("transaction_status", "S").set("ending_balance", after.json());
    if (about.has("invoice_id")) {
      info.set("invoice_id", about.get("invoice_id"));
    }
    if (about.has("custom_id")) {
      info.set("custom_field", about.get("custom_id"));
    }
    store.save(PayPalStore.Kind.TRANSACTION, id, info);
  }

  /** {@code GET /v1/reporting/balances}; everything is available. */
  ObjectNode balances(Request request) {
    String currency = request.queryParameter("currency_code").orElse("USD");
    long minor = balances.get(currency).map(row -> row.path("minor").asLong()).orElse(0L);
    Money all = new Money(currency, minor);
    ObjectNode answer = Json.object();
    ObjectNode balance =
        answer.putArray("balances").addObject().put("currency", currency).put("primary", true);
    balance.set("total_balance", all.json());
    balance.set("available_balance", all.json());
    balance.set("withheld_balance", all.withMinor(0).json());
    return answer
        .put("account_id", MERCHANT)
        .put("as_of_time", store.time())
        .put("last_refresh_time", store.time());
  }

  /** {@code GET /v1/reporting/transactions}: at most 31 days, oldest first, in pages. */
  ObjectNode transactions(Request request) {
    Query query = new Query(request);
    Instant start = query.time("start_date");
    Instant end = query.time("end_date");
    Instant written = store.now().minus(behind);
    if (end.isBefore(start) || Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw PayPalError.of(
          400, "INVALID_REQUEST", "end_date", "Date range is greater than 31 days or negative.");
    }
    int size = query.number("page_size", USUAL, MOST);
    int page = query.number("page", 1, PAGES);
    String id = request.queryParameter("transaction_id").orElse(null);
    List<ObjectNode> found =
        store.newest(
            PayPalStore.Kind.TRANSACTION,
            row -> {
              Instant at = Instant.parse(row.path("transaction_initiation_date").asText());
              return !at.isBefore(start)
                  && !at.isAfter(end)
                  && !at.isAfter(written)
                  && (id == null || row.path("transaction_id").asText().equals(id));
            });
    ObjectNode answer = Json.object();
    ArrayNode details = answer.putArray("transaction_details");
    for (int i = (page - 1) * size; i < Math.min(found.size(), page * size); i++) {
      details.addObject().set("transaction_info", found.get(found.size() - 1 - i));
    }
    return answer
        .put("account_number", MERCHANT)
        .put("start_date", start.toString())
        .put("end_date", end.toString())
        .put("last_refreshed_datetime", written.toString())
        .put("page", page)
        .put("total_items", found.size())
        .put("total_pages", (found.size() + size - 1) / size);
  }
}
