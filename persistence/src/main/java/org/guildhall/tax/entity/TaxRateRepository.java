package org.guildhall.tax.entity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;

/** Reads the rule table. */
@ApplicationScoped
public class TaxRateRepository {
  @PersistenceContext(unitName = "guildhall")
  EntityManager em;

  /** The rules for a destination on a day; the region may be null. */
  public TaxTable at(String country, String region, LocalDate day) {
    return new TaxTable(
        em.createQuery(
                "select new org.guildhall.tax.entity.TaxRule(r.region, r.taxCode, r.rate, r.name)"
                    + " from TaxRate r where r.country = :country"
                    + " and (r.region is null or r.region = :region)"
                    + " and r.effectiveFrom <= :day"
                    + " and (r.effectiveTo is null or r.effectiveTo > :day)"
                    + " order by r.effectiveFrom desc",
                TaxRule.class)
            .setParameter("country", country)
            .setParameter("region", region == null ? "" : region)
            .setParameter("day", day)
            .getResultList());
  }
}
