package org.guildhall.catalog.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What the catalog refuses. */
public enum CatalogError implements ErrorCode {
  PRODUCT_NOT_FOUND(404),
  PRODUCT_GONE(410),
  CATEGORY_NOT_FOUND(404),
  ILLEGAL_TRANSITION(409),
  NOT_PUBLISHABLE(422),
  REASON_REQUIRED(422),
  TITLE_LENGTH(422),
  PROCESSING_RANGE(422),
  WEIGHT_RANGE(422),
  TOO_MANY_TAGS(422),
  OPTION_COUNT(422),
  OPTION_NAME(422),
  OPTION_VALUES(422),
  VARIANT_COUNT(422),
  VARIANT_VALUES(422),
  VARIANT_TWICE(422),
  VARIANT_PRICE(422),
  VARIANT_COMPARE_AT(422),
  SKU_TWICE(422),
  ONE_OF_A_KIND_SINGLE(422),
  PICTURE_COUNT(422),
  ALT_TEXT_LENGTH(422),
  SOLD_OUT(409),
  NOT_FOR_SALE(409),
  SHOP_CLOSED(409),
  QUANTITY_LEFT(409);

  private final int status;

  CatalogError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
