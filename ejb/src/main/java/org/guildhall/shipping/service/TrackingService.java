package org.guildhall.shipping.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Roles;

/** Asks the carriers where parcels are, between transactions. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TrackingService {
  @Inject ParcelService parcels;
  @Inject @Any Instance<CarrierDesk> desks;

  /** Asks about a handful of due parcels. One that gets no answer is asked about later. */
  public void poll() {
    parcels.claimDue().forEach(this::ask);
  }

  private void ask(DueParcel parcel) {
    desks.stream()
        .filter(desk -> desk.carrier() == parcel.carrier())
        .findFirst()
        .map(desk -> desk.track(parcel.trackingNumber()))
        .ifPresent(answer -> apply(parcel, answer));
  }

  private void apply(DueParcel parcel, CarrierAnswer answer) {
    if (answer instanceof CarrierAnswer.Found found) {
      parcels.found(parcel.shipmentId(), found.scans());
    } else if (answer instanceof CarrierAnswer.Unknown) {
      parcels.unknown(parcel.shipmentId());
    }
  }
}
