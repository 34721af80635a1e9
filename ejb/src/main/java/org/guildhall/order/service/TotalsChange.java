package org.guildhall.order.service;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.order.entity.Totals;
import org.guildhall.shared.entity.Money;

/** A part of the sums that is another than the buyer last agreed to. */
public record TotalsChange(Part part, Money before, Money now) {

  /** The parts people read. */
  public enum Part {
    THINGS,
    SHIPPING,
    WRAP,
    TAX
  }

  static List<TotalsChange> between(Totals before, Totals now, String currency) {
    var changes = new ArrayList<TotalsChange>();
    add(changes, Part.THINGS, before.netMinor(), now.netMinor(), currency);
    add(changes, Part.SHIPPING, before.getShippingMinor(), now.getShippingMinor(), currency);
    add(changes, Part.WRAP, before.getWrapMinor(), now.getWrapMinor(), currency);
    add(changes, Part.TAX, before.getTaxMinor(), now.getTaxMinor(), currency);
    return List.copyOf(changes);
  }

  private static void add(
      List<TotalsChange> changes, Part part, long before, long now, String currency) {
    if (before != now) {
      changes.add(new TotalsChange(part, Money.of(before, currency), Money.of(now, currency)));
    }
  }
}
