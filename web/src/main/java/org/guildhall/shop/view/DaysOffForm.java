package org.guildhall.shop.view;

import java.io.Serializable;
import java.time.LocalDate;
import org.guildhall.shop.entity.DaysOff;

/** Days off as they are typed; without a first day they are none, without a last day one day. */
public class DaysOffForm implements Serializable {
  private static final long serialVersionUID = 1L;

  private LocalDate from;
  private LocalDate to;

  static DaysOffForm of(DaysOff off) {
    var form = new DaysOffForm();
    form.from = off.from();
    form.to = off.to();
    return form;
  }

  boolean isEmpty() {
    return from == null && to == null;
  }

  DaysOff days() {
    var first = from == null ? to : from;
    return new DaysOff(first, to == null ? first : to);
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }
}
