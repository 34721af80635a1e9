package org.guildhall.ledger.entity;

/** What an account of the books is for. Assets and costs grow by debits, all others by credits. */
public enum AccountKind {
  /** Our money at a payment provider. */
  PROVIDER_CLEARING(Owner.PROVIDER, true),
  /** Owed to buyers: a refund was handed to the provider and has not succeeded yet. */
  REFUND_CLEARING(Owner.PROVIDER, false),
  /** On its way from us to makers. */
  PAYOUT_TRANSIT(Owner.PROVIDER, false),
  /** Taken back by a buyer's bank until the dispute is decided. */
  DISPUTE(Owner.PROVIDER, true),
  /** What the provider keeps of each charge, by its published price. */
  PROCESSING_FEE(Owner.PROVIDER, false),
  /** Earned by a maker, not delivered or within the safety days. */
  SELLER_PENDING(Owner.SHOP, false),
  /** A maker's to be paid out; below zero when a refund came after the payout. */
  SELLER_AVAILABLE(Owner.SHOP, false),
  /** Held back from a maker, with a reason and a last day. */
  SELLER_RESERVED(Owner.SHOP, false),
  COMMISSION(Owner.MARKET, false),
  COMMISSION_TAX(Owner.MARKET, false),
  /** Sales tax the market collects and passes on; never a maker's. */
  TAX_PAYABLE(Owner.MARKET, false),
  /** Discounts the market pays for. */
  PLATFORM_DISCOUNT(Owner.MARKET, true),
  /** Card fees the market bears itself. */
  PLATFORM_FEE(Owner.MARKET, true),
  /** Disputes and refunds the market bears itself. */
  PLATFORM_LOSS(Owner.MARKET, true);

  /** Who an account belongs to. */
  enum Owner {
    PROVIDER,
    SHOP,
    MARKET
  }

  private final Owner owner;
  private final boolean debitNormal;

  AccountKind(Owner owner, boolean debitNormal) {
    this.owner = owner;
    this.debitNormal = debitNormal;
  }

  Owner owner() {
    return owner;
  }

  /** True where a debit makes it more. */
  public boolean isDebitNormal() {
    return debitNormal;
  }
}
