package org.guildhall.shipping.service;

import org.guildhall.shipping.entity.Carrier;

/** A carrier that can be asked where a parcel is. */
public interface CarrierDesk {
  Carrier carrier();

  CarrierAnswer track(String trackingNumber);
}
