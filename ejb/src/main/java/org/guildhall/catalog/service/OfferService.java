package org.guildhall.catalog.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.catalog.entity.OfferRowRepository;

/** Says what a variant costs now and whether it can be bought. */
@Stateless
@PermitAll
public class OfferService {
  @Inject OfferRowRepository rows;
  @Inject Clock clock;

  /** The offers of those variants by their id, in one statement; unknown ids are left out. */
  public Map<UUID, Offer> offers(Collection<UUID> variantIds) {
    return rows.of(variantIds, clock.instant()).stream()
        .map(Offer::of)
        .collect(Collectors.toMap(Offer::variantId, Function.identity()));
  }
}
