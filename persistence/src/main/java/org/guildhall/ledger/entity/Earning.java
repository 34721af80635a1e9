package org.guildhall.ledger.entity;

import java.util.UUID;

/** What a maker earned with one shop order; pending until it is released. */
public record Earning(UUID shopOrderId, UUID shopId, String currency, boolean released) {

  /** The account such money is taken from and given to. */
  public AccountKind account() {
    return released ? AccountKind.SELLER_AVAILABLE : AccountKind.SELLER_PENDING;
  }
}
