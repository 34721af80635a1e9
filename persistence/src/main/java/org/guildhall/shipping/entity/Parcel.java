package org.guildhall.shipping.entity;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one shop sends in one go. It costs the dearest first item plus the additional price of every
 * other unit; things whose profile grants it for the order's amount travel free by the ordinary
 * services, never by an upgrade.
 */
public record Parcel(List<ParcelLine> lines) {

  /** The ways to send it to a country, in the shop's order; empty when the shop does not. */
  public List<ShippingOption> optionsTo(String country) {
    var seen = new HashSet<List<ShippingRate>>();
    return services(country).stream()
        .map(service -> ratesFor(service, country))
        .flatMap(Optional::stream)
        .filter(seen::add)
        .map(this::option)
        .toList();
  }

  private Set<String> services(String country) {
    var names = new LinkedHashSet<String>();
    for (boolean upgrade : new boolean[] {false, true}) {
      lines.stream()
          .flatMap(line -> line.profile().ratesTo(country).stream())
          .filter(rate -> rate.terms().upgrade() == upgrade)
          .forEach(rate -> names.add(rate.terms().service()));
    }
    return names;
  }

  // one rate per line; empty when a line cannot travel this way
  private Optional<List<ShippingRate>> ratesFor(String service, String country) {
    var named =
        lines.stream().map(line -> named(line.profile().ratesTo(country), service)).toList();
    boolean upgrade =
        named.stream().flatMap(Optional::stream).anyMatch(rate -> rate.terms().upgrade());
    var rates =
        lines.stream()
            .map(line -> line.profile().ratesTo(country))
            .map(all -> named(all, service).or(() -> upgrade ? Optional.empty() : ordinary(all)))
            .toList();
    return rates.stream().allMatch(Optional::isPresent)
        ? Optional.of(rates.stream().map(Optional::get).toList())
        : Optional.empty();
  }

  private static Optional<ShippingRate> named(List<ShippingRate> rates, String service) {
    return rates.stream().filter(rate -> rate.terms().service().equals(service)).findFirst();
  }

  private static Optional<ShippingRate> ordinary(List<ShippingRate> rates) {
    return rates.stream().filter(rate -> !rate.terms().upgrade()).findFirst();
  }

  private ShippingOption option(List<ShippingRate> rates) {
    var dearest =
        rates.stream().max(Comparator.comparingLong(rate -> rate.terms().firstMinor())).get();
    boolean upgrade = rates.stream().anyMatch(rate -> rate.terms().upgrade());
    long price = price(rates, upgrade);
    return new ShippingOption(
        dearest.getId(),
        dearest.terms().service(),
        upgrade,
        price,
        price == 0 && dearest.terms().firstMinor() > 0,
        rates.stream().mapToInt(rate -> rate.terms().transitMinDays()).max().orElse(0),
        rates.stream().mapToInt(rate -> rate.terms().transitMaxDays()).max().orElse(0));
  }

  private long price(List<ShippingRate> rates, boolean upgrade) {
    long items = lines.stream().mapToLong(ParcelLine::subtotalMinor).sum();
    long extra = 0;
    RateTerms first = null;
    for (int i = 0; i < lines.size(); i++) {
      var terms = rates.get(i).terms();
      if (!upgrade && lines.get(i).profile().isFreeFor(items)) {
        continue;
      }
      extra += terms.additionalMinor() * lines.get(i).quantity();
      first = first == null || terms.firstMinor() > first.firstMinor() ? terms : first;
    }
    return first == null ? 0 : extra - first.additionalMinor() + first.firstMinor();
  }
}
