package org.guildhall.shipping.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shipping.entity.Parcel;
import org.guildhall.shipping.entity.ParcelLine;
import org.guildhall.shipping.entity.ShippingOption;
import org.guildhall.shipping.entity.ShippingProfile;
import org.guildhall.shipping.entity.ShippingProfileRepository;

/** Says how parcels can travel and what that costs. */
@Stateless
@PermitAll
public class ShippingService {
  @Inject ShippingProfileRepository profiles;

  /**
   * The ways to send each shop's parcel to a country (ISO), in the shop's order, prices in minor
   * units; an empty list for a shop that does not send there. One statement.
   */
  public Map<UUID, List<ShippingOption>> options(
      Map<UUID, List<ParcelItem>> parcels, String country) {
    var known = load(parcels.values());
    var options = new LinkedHashMap<UUID, List<ShippingOption>>();
    parcels.forEach((shop, items) -> options.put(shop, options(items, known, country)));
    return options;
  }

  private static List<ShippingOption> options(
      List<ParcelItem> items, Map<UUID, ShippingProfile> known, String country) {
    var lines =
        items.stream()
            .filter(item -> known.containsKey(item.profileId()))
            .map(
                item ->
                    new ParcelLine(
                        known.get(item.profileId()), item.quantity(), item.subtotalMinor()))
            .toList();
    // a thing without a profile cannot be sent, and so neither can its parcel
    return lines.size() < items.size() ? List.of() : new Parcel(lines).optionsTo(country);
  }

  private Map<UUID, ShippingProfile> load(Collection<List<ParcelItem>> parcels) {
    var ids =
        parcels.stream()
            .flatMap(List::stream)
            .map(ParcelItem::profileId)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return profiles.withRates(ids).stream()
        .collect(Collectors.toMap(AggregateRoot::getId, Function.identity()));
  }
}
