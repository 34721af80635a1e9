package org.guildhall.local.replay;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * One row of the file, numbered from 1 behind the headings.
 *
 * @param customer empty where the shop did not know who it was
 * @param month year and month of the invoice: {@code 2010-12}
 */
record RetailRow(
    int number,
    String invoice,
    String code,
    String description,
    int quantity,
    String month,
    BigDecimal price,
    String customer) {
  private static final Set<String> NOT_GOODS =
      Set.of("POST", "DOT", "M", "m", "D", "S", "B", "C2", "BANK CHARGES", "AMAZONFEE", "CRUK");

  boolean isCancellation() {
    return invoice.startsWith("C");
  }

  /** A thing at its price; only of a row that can be sold or given back. */
  Item item() {
    return new Item(code, price.movePointRight(2).longValueExact());
  }

  /** Why no market would sell it or take it back, as far as the row alone tells. */
  Optional<Refusal> refusal() {
    if (invoice.startsWith("A")) {
      return Optional.of(Refusal.ADJUSTMENT);
    }
    if (NOT_GOODS.contains(code)) {
      return Optional.of(Refusal.NOT_GOODS);
    }
    if (quantity == 0 || quantity > 0 == isCancellation()) {
      return Optional.of(Refusal.STOCK_CORRECTION);
    }
    if (price.signum() <= 0) {
      return Optional.of(Refusal.NO_PRICE);
    }
    if (price.stripTrailingZeros().scale() > 2) {
      return Optional.of(Refusal.PART_OF_A_PENNY);
    }
    return isCancellation() && customer.isEmpty()
        ? Optional.of(Refusal.NO_CUSTOMER)
        : Optional.empty();
  }
}
