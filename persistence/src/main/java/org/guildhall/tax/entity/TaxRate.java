package org.guildhall.tax.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A rule of the table: where, on what, how much, and since when. */
@Entity
@Immutable
public class TaxRate {
  @Id private UUID id;
  private String country;
  private String region;
  private String taxCode;

  @Column(precision = 9, scale = 6)
  private BigDecimal rate;

  private String name;
  private LocalDate effectiveFrom;
  private LocalDate effectiveTo;

  protected TaxRate() {}
}
