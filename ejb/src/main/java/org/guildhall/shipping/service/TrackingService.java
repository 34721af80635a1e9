package org.guildhall.shipping.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.guildhall.shared.service.Roles;

/** Asks the carriers where parcels are, between transactions. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.NEVER)
public class TrackingService {
  private static final Duration BUDGET = Duration.ofSeconds(4);

  @Inject ParcelService parcels;
  @Inject Clock clock;
  @Inject @Any Instance<CarrierDesk> desks;

  /**
   * Asks about the parcels that are due, for a few seconds at most: the timer must be free again
   * before its next turn. One that gets no answer is asked about later.
   */
  public void poll() {
    var end = clock.instant().plus(BUDGET);
    var due = parcels.claimDue();
    while (!due.isEmpty()) {
      due.forEach(this::ask);
      due = clock.instant().isBefore(end) ? parcels.claimDue() : List.of();
    }
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
