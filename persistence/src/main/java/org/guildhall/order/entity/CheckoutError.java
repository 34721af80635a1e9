package org.guildhall.order.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a checkout cannot go on. */
public enum CheckoutError implements ErrorCode {
  CART_EMPTY(409),
  /** One of the things is not for sale any more; the argument is its title. */
  NOT_FOR_SALE(409),
  NOT_OPEN(409),
  /** The clock ran out and the stock went back. */
  EXPIRED(410),
  ADDRESS_MISSING(409),
  /** A shop does not ship to the address; the argument is its name. */
  DOES_NOT_SHIP(409),
  SHIPPING_MISSING(409),
  /** Something became dearer since the buyer agreed; arguments: what it was, what it is (minor). */
  TOTALS_CHANGED(409),
  AWAITING_PAYMENT(409),
  /** Coupons leave less than a card can be charged; argument: the least. */
  TOO_LITTLE_TO_PAY(409);

  private final int status;

  CheckoutError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
