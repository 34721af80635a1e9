package org.guildhall.local.replay;

/** Why a row is neither sold nor given back. */
enum Refusal {
  ADJUSTMENT("an adjustment of debts, not a sale"),
  NOT_GOODS("a charge (postage, bank, discount, by hand), not goods"),
  STOCK_CORRECTION("a correction of the stock: no sale and no cancellation"),
  NO_PRICE("no price, or one below zero"),
  PART_OF_A_PENNY("a price with parts of a penny"),
  NO_CUSTOMER("a cancellation of nobody known"),
  NOT_BOUGHT("a cancellation of what this customer had not bought at that price"),
  MORE_THAN_BOUGHT("a cancellation of more than is left of what was bought at that price");

  private final String words;

  Refusal(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
