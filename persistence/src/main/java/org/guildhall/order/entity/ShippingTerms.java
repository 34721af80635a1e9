package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/** How a parcel was to travel when it was sold: the service, its days, and the maker's own. */
@Embeddable
public class ShippingTerms {
  private String shippingService;
  private int transitMinDays;
  private int transitMaxDays;
  private int processingDays;

  protected ShippingTerms() {}

  public static ShippingTerms of(
      String service, int transitMinDays, int transitMaxDays, int processingDays) {
    var terms = new ShippingTerms();
    terms.shippingService = service;
    terms.transitMinDays = transitMinDays;
    terms.transitMaxDays = transitMaxDays;
    terms.processingDays = processingDays;
    return terms;
  }

  public String getShippingService() {
    return shippingService;
  }

  public int getTransitMinDays() {
    return transitMinDays;
  }

  public int getTransitMaxDays() {
    return transitMaxDays;
  }

  /** Working days the maker takes. */
  public int getProcessingDays() {
    return processingDays;
  }
}
