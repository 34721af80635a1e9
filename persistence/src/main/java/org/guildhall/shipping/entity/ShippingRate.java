package org.guildhall.shipping.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;

/** A rate as it stands in its profile. Its terms change only through the profile. */
@Entity
public class ShippingRate {
  @Id private UUID id;

  @ManyToOne(fetch = FetchType.LAZY)
  @JoinColumn(name = "profile_id")
  private ShippingProfile profile;

  private String zone;
  private String service;
  private boolean upgrade;
  private long firstMinor;
  private long additionalMinor;
  private int transitMinDays;
  private int transitMaxDays;
  private int position;

  protected ShippingRate() {}

  ShippingRate(UUID id, ShippingProfile profile) {
    this.id = id;
    this.profile = profile;
  }

  void agree(RateTerms terms, int position) {
    this.zone = terms.zone();
    this.service = terms.service();
    this.upgrade = terms.upgrade();
    this.firstMinor = terms.firstMinor();
    this.additionalMinor = terms.additionalMinor();
    this.transitMinDays = terms.transitMinDays();
    this.transitMaxDays = terms.transitMaxDays();
    this.position = position;
  }

  public UUID getId() {
    return id;
  }

  public int getPosition() {
    return position;
  }

  public RateTerms terms() {
    return new RateTerms(
        zone, service, upgrade, firstMinor, additionalMinor, transitMinDays, transitMaxDays);
  }
}
