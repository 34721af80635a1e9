package org.guildhall.shipping.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.SharedError;

/** How one shop sends a kind of thing: from where, to where, at what price. */
@Entity
public class ShippingProfile extends AggregateRoot {
  private UUID shopId;
  private String name;
  private String originCountry;
  private String originPostalCode;
  private Long freeOverMinor;
  private String currency;

  @OneToMany(mappedBy = "profile", cascade = CascadeType.ALL, orphanRemoval = true)
  @OrderBy("position")
  private List<ShippingRate> rates = new ArrayList<>();

  protected ShippingProfile() {}

  private ShippingProfile(UUID id, UUID shopId, String currency, Instant now) {
    super(id, now);
    this.shopId = shopId;
    this.currency = currency;
  }

  /** A new profile of a shop; refuses one without a rate. */
  public static ShippingProfile open(
      UUID shopId, String currency, ProfileTerms terms, Instant now) {
    var profile = new ShippingProfile(Ids.at(now), shopId, currency, now);
    profile.revise(terms, now);
    return profile;
  }

  /** Takes over new terms; a rate of the same zone and service keeps its id. */
  public void revise(ProfileTerms terms, Instant now) {
    name = terms.name();
    originCountry = terms.originCountry();
    originPostalCode = terms.originPostalCode();
    freeOverMinor = terms.freeOverMinor();
    refuseDuplicates(terms.rates());
    rates.removeIf(rate -> terms.rates().stream().noneMatch(rate.terms()::isSameServiceAs));
    for (int i = 0; i < terms.rates().size(); i++) {
      rateFor(terms.rates().get(i), now).agree(terms.rates().get(i), i);
    }
    touched(now);
  }

  private ShippingRate rateFor(RateTerms terms, Instant now) {
    return rates.stream()
        .filter(rate -> rate.terms().isSameServiceAs(terms))
        .findFirst()
        .orElseGet(() -> add(new ShippingRate(Ids.at(now), this), terms));
  }

  private ShippingRate add(ShippingRate rate, RateTerms terms) {
    rate.agree(terms, rates.size());
    rates.add(rate);
    return rate;
  }

  private static void refuseDuplicates(List<RateTerms> terms) {
    if (terms.isEmpty()) {
      throw BusinessException.at("rates", ShippingError.NEEDS_A_RATE);
    }
    for (int i = 0; i < terms.size(); i++) {
      var later = terms.subList(i + 1, terms.size());
      if (later.stream().anyMatch(terms.get(i)::isSameServiceAs)) {
        throw BusinessException.at(
            "rates", ShippingError.DUPLICATE_SERVICE, terms.get(i).service());
      }
    }
  }

  /**
   * The rates to a country: its own zone's, else those for everywhere else; empty: not sent there.
   */
  public List<ShippingRate> ratesTo(String country) {
    var own = inZone(country);
    return own.isEmpty() ? inZone(RateTerms.ELSEWHERE) : own;
  }

  private List<ShippingRate> inZone(String zone) {
    return rates.stream().filter(rate -> rate.terms().zone().equals(zone)).toList();
  }

  /** True when things for this amount (minor units) travel free by the ordinary service. */
  public boolean isFreeFor(long itemsMinor) {
    return freeOverMinor != null && itemsMinor >= freeOverMinor;
  }

  public UUID getShopId() {
    return shopId;
  }

  public String getName() {
    return name;
  }

  public String getOriginCountry() {
    return originCountry;
  }

  public String getOriginPostalCode() {
    return originPostalCode;
  }

  public Long getFreeOverMinor() {
    return freeOverMinor;
  }

  public String getCurrency() {
    return currency;
  }

  public List<ShippingRate> getRates() {
    return Collections.unmodifiableList(rates);
  }

  /** What a profile says of itself, apart from whose it is. */
  public record ProfileTerms(
      String name,
      String originCountry,
      String originPostalCode,
      Long freeOverMinor,
      List<RateTerms> rates) {
    public ProfileTerms {
      if (name == null || name.isBlank()) {
        throw BusinessException.at("name", SharedError.REQUIRED);
      }
      if (originCountry == null || !originCountry.matches("[A-Z]{2}")) {
        throw BusinessException.at("originCountry", SharedError.INVALID);
      }
      if (freeOverMinor != null && freeOverMinor <= 0) {
        throw BusinessException.at("freeOver", SharedError.OUT_OF_RANGE);
      }
      name = name.strip();
      rates = List.copyOf(rates);
    }
  }
}
