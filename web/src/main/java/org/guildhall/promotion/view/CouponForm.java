package org.guildhall.promotion.view;

import java.io.Serializable;
import java.time.LocalDate;
import org.guildhall.promotion.entity.CouponKind;
import org.guildhall.promotion.service.MakeCouponCommand;
import org.guildhall.shared.entity.Money;

/** A coupon as it is typed. */
public class CouponForm implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String CURRENCY = "USD";

  private String code;
  private CouponKind kind = CouponKind.PERCENT;
  private Integer percent;
  private Long amountMinor;
  private Long minimumMinor;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private Integer maxTotal;
  private Integer maxPerPerson = 1;

  MakeCouponCommand command() {
    return new MakeCouponCommand(
        code, kind, percent, amountMinor, minimumMinor, startsOn, endsOn, maxTotal, maxPerPerson);
  }

  public CouponKind[] getKinds() {
    return CouponKind.values();
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public CouponKind getKind() {
    return kind;
  }

  public void setKind(CouponKind kind) {
    this.kind = kind;
  }

  public Integer getPercent() {
    return percent;
  }

  public void setPercent(Integer percent) {
    this.percent = percent;
  }

  public Money getAmount() {
    return amountMinor == null ? null : Money.of(amountMinor, CURRENCY);
  }

  public void setAmount(Money amount) {
    amountMinor = amount == null ? null : amount.minor();
  }

  public Money getMinimum() {
    return minimumMinor == null ? null : Money.of(minimumMinor, CURRENCY);
  }

  public void setMinimum(Money minimum) {
    minimumMinor = minimum == null ? null : minimum.minor();
  }

  public LocalDate getStartsOn() {
    return startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }

  public Integer getMaxTotal() {
    return maxTotal;
  }

  public void setMaxTotal(Integer maxTotal) {
    this.maxTotal = maxTotal;
  }

  public Integer getMaxPerPerson() {
    return maxPerPerson;
  }

  public void setMaxPerPerson(Integer maxPerPerson) {
    this.maxPerPerson = maxPerPerson;
  }
}
