package org.guildhall.catalog.entity;

import org.guildhall.shared.entity.ErrorCode;

/** What an import refuses: the file as a whole, or one row of it at one column. */
public enum ImportError implements ErrorCode {
  NOT_FOUND(404),
  ALREADY_RUNNING(409),
  FILE_EMPTY(422),
  COLUMNS_MISSING(422),
  COLUMN_COUNT(422),
  REQUIRED(422),
  TOO_LONG(422),
  PRICE_INVALID(422),
  QUANTITY_INVALID(422),
  KIND_UNKNOWN(422),
  CATEGORY_UNKNOWN(422),
  OPTIONS_INVALID(422),
  SHOP_NAME_LENGTH(422),
  SHOP_NOT_IMPORTED(409),
  PICTURE_NAME_INVALID(422),
  PICTURE_NOT_FOUND(422),
  LISTING_REFUSED(422);

  private final int status;

  ImportError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
