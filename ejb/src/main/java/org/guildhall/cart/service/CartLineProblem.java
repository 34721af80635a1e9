package org.guildhall.cart.service;

/** Why a line cannot be bought as it stands. */
public enum CartLineProblem {
  SOLD_OUT,
  /** Fewer are left than the line asks for. */
  ONLY_SOME_LEFT,
  NOT_FOR_SALE,
  SHOP_CLOSED
}
