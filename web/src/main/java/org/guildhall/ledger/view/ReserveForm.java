package org.guildhall.ledger.view;

import java.time.LocalDate;
import org.guildhall.ledger.entity.ReserveReason;
import org.guildhall.ledger.entity.ReserveTerms;
import org.guildhall.shared.entity.Money;

/** A reserve as it is typed. */
public class ReserveForm {
  private String shop;
  private ReserveReason reason;
  private String note;
  private String soonerIf;
  private Money amount;
  private LocalDate endsOn;

  ReserveTerms terms() {
    return new ReserveTerms(reason, note, soonerIf, amount, endsOn);
  }

  public String getShop() {
    return shop;
  }

  public void setShop(String shop) {
    this.shop = shop;
  }

  public ReserveReason getReason() {
    return reason;
  }

  public void setReason(ReserveReason reason) {
    this.reason = reason;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getSoonerIf() {
    return soonerIf;
  }

  public void setSoonerIf(String soonerIf) {
    this.soonerIf = soonerIf;
  }

  public Money getAmount() {
    return amount;
  }

  public void setAmount(Money amount) {
    this.amount = amount;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public void setEndsOn(LocalDate endsOn) {
    this.endsOn = endsOn;
  }
}
