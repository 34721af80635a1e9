package org.guildhall.local.demo;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.CommissionTerms;
import org.guildhall.ledger.entity.FeeBearer;
import org.guildhall.ledger.entity.FeeTerms;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.SaleLine;
import org.guildhall.ledger.entity.SalePart;
import org.guildhall.ledger.entity.SettledPart;
import org.guildhall.ledger.entity.Settlement;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.local.demo.Amounts.Priced;
import org.guildhall.local.demo.Amounts.PricedPart;
import org.guildhall.local.demo.Purchase.Part;
import org.guildhall.payment.entity.ProviderName;

/** What the paid orders did in the books, settled by the market's own code. */
final class LedgerRows {
  private static final FeeTerms FEE = new FeeTerms(new BigDecimal("0.029"), 30, FeeBearer.SELLER);
  private static final Duration SAFETY = Duration.ofDays(3);

  private final Loading loading;
  private final Amounts amounts;
  private final Map<String, UUID> accounts = new HashMap<>();
  private final List<Dated> bookings = new ArrayList<>();

  private record Dated(Booking booking, Instant when) {}

  LedgerRows(Loading loading, Amounts amounts) {
    this.loading = loading;
    this.amounts = amounts;
  }

  void write(Connection connection, List<Purchase> purchases) throws SQLException {
    readAccounts(connection);
    var terms = defaultRule(connection);
    try (var frozen = new FrozenRows(connection)) {
      for (var purchase : purchases) {
        if (purchase.isPaid()) {
          frozen.add(sell(amounts.of(purchase), terms));
        }
      }
    }
    // books are written in the order of time
    bookings.stream().sorted(Comparator.comparing(Dated::when)).forEach(this::write);
  }

  private Settlement sell(Priced priced, CommissionTerms terms) {
    var purchase = priced.purchase();
    var settlement =
        Settlement.of(
            priced.parts().stream().map(part -> part(purchase, part, terms)).toList(), FEE);
    var booking =
        Booking.of(
                TransactionKind.SALE,
                Reference.payment(loading.ids().of(PaymentRows.name(purchase))),
                "USD",
                null)
            .debit(AccountKind.PROVIDER_CLEARING, ProviderName.STRIPE, settlement.chargedMinor())
            .credit(AccountKind.PROCESSING_FEE, ProviderName.STRIPE, settlement.feeMinor());
    for (var settled : settlement.parts()) {
      var sold = settled.part();
      booking
          .credit(AccountKind.SELLER_PENDING, sold.shopId(), sold.shopOrderId(), settled.netMinor())
          .credit(AccountKind.COMMISSION, sold.shopOrderId(), settled.commissionMinor())
          .credit(AccountKind.TAX_PAYABLE, sold.shopOrderId(), sold.taxMinor());
    }
    post(booking, purchase.parts().get(0).timeline().paidAt());
    for (int i = 0; i < priced.parts().size(); i++) {
      earn(priced.parts().get(i).part(), settlement.parts().get(i));
    }
    return settlement;
  }

  private SalePart part(Purchase purchase, PricedPart priced, CommissionTerms terms) {
    var lines =
        priced.lines().stream()
            .map(
                line ->
                    new SaleLine(
                        loading.ids().of(line.line().name(purchase)), line.subtotal(), terms))
            .toList();
    return new SalePart(
        loading.ids().of(ShopOrderRows.name(purchase, priced.part())),
        loading.ids().of("shop/" + priced.part().shop().slug()),
        lines,
        priced.shipping(),
        0,
        priced.tax(),
        0,
        terms);
  }

  // available some days after it arrived, as the market's own round does it
  private void earn(Part part, SettledPart settled) {
    var sold = settled.part();
    var delivered = part.timeline().deliveredAt();
    var due = delivered == null ? null : delivered.plus(SAFETY);
    boolean released = due != null && !due.isAfter(loading.now());
    loading
        .into("seller_earning")
        .with("shop_order_id", sold.shopOrderId())
        .with("shop_id", sold.shopId())
        .with("currency", "USD")
        .with("state", released ? "RELEASED" : "PENDING")
        .with("due_at", due)
        .with("released_at", released ? due : null);
    if (released) {
      post(
          Booking.of(TransactionKind.RELEASE, Reference.shopOrder(sold.shopOrderId()), "USD", null)
              .debit(
                  AccountKind.SELLER_PENDING, sold.shopId(), sold.shopOrderId(), settled.netMinor())
              .credit(
                  AccountKind.SELLER_AVAILABLE,
                  sold.shopId(),
                  sold.shopOrderId(),
                  settled.netMinor()),
          due);
    }
  }

  private void post(Booking booking, Instant when) {
    bookings.add(new Dated(booking, when));
  }

  private void write(Dated dated) {
    var booking = dated.booking();
    var when = dated.when();
    var reference = booking.reference();
    var id =
        loading.ids().make(booking.kind() + "/" + reference.type() + "/" + reference.id(), when);
    loading
        .into("ledger_transaction")
        .with("id", id)
        .with("kind", booking.kind().name())
        .with("reference_type", reference.type())
        .with("reference_id", reference.id())
        .with("posted_at", when);
    for (var entry : booking.entries()) {
      loading
          .into("ledger_entry")
          .with("transaction_id", id)
          .with("account_id", accounts.get(entry.account().toString()))
          .with("shop_order_id", entry.shopOrderId())
          .with("debit_minor", entry.debitMinor())
          .with("credit_minor", entry.creditMinor());
    }
  }

  private void readAccounts(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select code, id from ledger_account")) {
      while (rows.next()) {
        accounts.put(rows.getString(1), rows.getObject(2, UUID.class));
      }
    }
  }

  private static CommissionTerms defaultRule(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select id, rate from commission_rule")) {
      rows.next();
      return new CommissionTerms(
          rows.getObject(1, UUID.class), rows.getBigDecimal(2), 0, false, BigDecimal.ZERO);
    }
  }
}
