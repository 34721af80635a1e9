package org.guildhall.testing.bad.entity;

import org.guildhall.testing.bad.service.BadManager;

/** Breaks the entity rules on purpose. Not mapped: it only carries the annotation's name. */
@jakarta.persistence.Entity
public class BadEntity {
  @jakarta.persistence.Id private String id;
  private double price;

  public void setPrice(BadManager by) {
    this.price = by.hashCode() + id.length() + price;
  }
}
