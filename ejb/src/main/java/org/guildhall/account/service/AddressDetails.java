package org.guildhall.account.service;

import java.util.UUID;
import org.guildhall.account.entity.Address;
import org.guildhall.account.entity.PostalAddress;

/** A kept address. */
public record AddressDetails(UUID id, PostalAddress written, boolean isDefault) {
  static AddressDetails of(Address address) {
    return new AddressDetails(address.getId(), address.getWritten(), address.isDefault());
  }
}
