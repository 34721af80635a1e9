package org.guildhall.promotion.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a coupon or a sale is refused. */
public enum PromotionError implements ErrorCode {
  COUPON_UNKNOWN(404),
  COUPON_EXPIRED(409),
  /** Argument: when it begins. */
  COUPON_NOT_YET(409),
  /** Arguments: how much is missing, and the minimum. */
  COUPON_BELOW_MINIMUM(409),
  /** It is for another shop than those in the cart; argument: the code. */
  COUPON_OTHER_SHOP(409),
  COUPON_USED_UP(409),
  COUPON_USED_BY_YOU(409),
  /** A shop or the market has one of that name already. */
  COUPON_TAKEN(409),
  CODE_FORM(422),
  PERCENT_RANGE(422),
  AMOUNT_REQUIRED(422),
  LIMIT_RANGE(422),
  DATES_ORDER(422),
  NOT_FOUND(404),
  /** Another sale of the thing covers some of these days. */
  SALE_OVERLAPS(409),
  /** The amount leaves nothing of the cheapest price; argument: that price. */
  SALE_TOO_MUCH(422),
  SALE_OVER(409);

  private final int status;

  PromotionError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
