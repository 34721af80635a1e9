package org.guildhall.order.entity;

import jakarta.persistence.Embeddable;

/** A destination as it stands in a row: a copy, never a pointer to somebody's address book. */
@Embeddable
public class ShipTo {
  private String shipName;
  private String shipLine1;
  private String shipLine2;
  private String shipCity;
  private String shipRegion;
  private String shipPostalCode;
  private String shipCountry;
  private String shipPhone;

  protected ShipTo() {}

  static ShipTo of(Destination to) {
    var row = new ShipTo();
    row.shipName = to.name();
    row.shipLine1 = to.line1();
    row.shipLine2 = to.line2();
    row.shipCity = to.city();
    row.shipRegion = to.region();
    row.shipPostalCode = to.postalCode();
    row.shipCountry = to.country();
    row.shipPhone = to.phone();
    return row;
  }

  public Destination destination() {
    return new Destination(
        shipName,
        shipLine1,
        shipLine2,
        shipCity,
        shipRegion,
        shipPostalCode,
        shipCountry,
        shipPhone);
  }
}
