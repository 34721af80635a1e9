package org.guildhall.shipping.entity;

import org.guildhall.shared.entity.ErrorCode;

/** Why a parcel cannot be sent or a profile cannot be kept. */
public enum ShippingError implements ErrorCode {
  NAME_TAKEN(409),
  NEEDS_A_RATE(422),
  DUPLICATE_SERVICE(422),
  ADDITIONAL_OVER_FIRST(422),
  TRANSIT_REVERSED(422),
  UPS_NUMBER(422),
  FEDEX_NUMBER(422),
  USPS_NUMBER(422);

  private final int status;

  ShippingError(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
