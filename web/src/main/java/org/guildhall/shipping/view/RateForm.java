package org.guildhall.shipping.view;

import java.io.Serializable;
import java.util.Locale;
import org.guildhall.shared.entity.Money;
import org.guildhall.shipping.entity.RateTerms;

/** One way to ship as it is typed; a row without a service is no row. */
public class RateForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String CURRENCY = "USD";

  private String zone;
  private String service;
  private boolean upgrade;
  private long firstMinor;
  private long additionalMinor;
  private Integer minDays = 3;
  private Integer maxDays = 7;

  static RateForm of(RateTerms rate) {
    var form = new RateForm();
    form.zone = rate.zone();
    form.service = rate.service();
    form.upgrade = rate.upgrade();
    form.firstMinor = rate.firstMinor();
    form.additionalMinor = rate.additionalMinor();
    form.minDays = rate.transitMinDays();
    form.maxDays = rate.transitMaxDays();
    return form;
  }

  boolean isEmpty() {
    return service == null || service.isBlank();
  }

  RateTerms terms() {
    var where = zone == null ? null : zone.strip().toUpperCase(Locale.ROOT);
    return new RateTerms(
        where,
        service,
        upgrade,
        firstMinor,
        additionalMinor,
        minDays == null ? 0 : minDays,
        maxDays == null ? 0 : maxDays);
  }

  public String getZone() {
    return zone;
  }

  public void setZone(String zone) {
    this.zone = zone;
  }

  public String getService() {
    return service;
  }

  public void setService(String service) {
    this.service = service;
  }

  public boolean isUpgrade() {
    return upgrade;
  }

  public void setUpgrade(boolean upgrade) {
    this.upgrade = upgrade;
  }

  public Money getFirst() {
    return Money.of(firstMinor, CURRENCY);
  }

  public void setFirst(Money first) {
    firstMinor = first == null ? 0 : first.minor();
  }

  public Money getAdditional() {
    return Money.of(additionalMinor, CURRENCY);
  }

  public void setAdditional(Money additional) {
    additionalMinor = additional == null ? 0 : additional.minor();
  }

  public Integer getMinDays() {
    return minDays;
  }

  public void setMinDays(Integer minDays) {
    this.minDays = minDays;
  }

  public Integer getMaxDays() {
    return maxDays;
  }

  public void setMaxDays(Integer maxDays) {
    this.maxDays = maxDays;
  }
}
