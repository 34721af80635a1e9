package org.guildhall.cart.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a thing cannot go into a cart, or stay there as asked. */
public enum CartError implements ErrorCode {
  NOT_FOR_SALE(409),
  SOLD_OUT(409),
  ONLY_SOME_LEFT(409),
  ONE_OF_A_KIND(409),
  BAD_QUANTITY(422),
  FULL(409),
  EMPTY(409),
  NOT_IN_CART(404);

  private final int status;

  CartError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
