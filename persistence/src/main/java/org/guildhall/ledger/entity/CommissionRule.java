package org.guildhall.ledger.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** What the market takes from a day on. Its terms never change; it is ended and another begins. */
@Entity
public class CommissionRule extends AggregateRoot {
  private UUID productId;
  private UUID categoryId;
  private UUID shopId;

  @Column(precision = 9, scale = 6)
  private BigDecimal rate;

  private long fixedMinor;
  private boolean includesShipping;

  @Column(precision = 9, scale = 6)
  private BigDecimal taxRate;

  private String taxReason;
  private Instant effectiveFrom;
  private Instant effectiveTo;
  private UUID createdBy;

  protected CommissionRule() {}

  private CommissionRule(UUID id, Instant now) {
    super(id, now);
  }

  /** A rule from a moment on, which is now or later. Rates are fractions below one. */
  public static CommissionRule begin(
      CommissionScope scope,
      CommissionTerms terms,
      String taxReason,
      Instant from,
      UUID author,
      Instant now) {
    requireRate("rate", terms.rate());
    requireRate("taxRate", terms.taxRate());
    if (terms.taxRate().signum() > 0 && (taxReason == null || taxReason.isBlank())) {
      throw BusinessException.at("taxReason", LedgerError.TAX_REASON_REQUIRED);
    }
    if (terms.fixedMinor() < 0) {
      throw BusinessException.at("fixedMinor", LedgerError.RATE_RANGE);
    }
    if (from.isBefore(now)) {
      throw BusinessException.at("from", LedgerError.STARTS_IN_THE_PAST);
    }
    var rule = new CommissionRule(terms.ruleId(), now);
    rule.productId = scope.productId();
    rule.categoryId = scope.categoryId();
    rule.shopId = scope.shopId();
    rule.rate = terms.rate();
    rule.fixedMinor = terms.fixedMinor();
    rule.includesShipping = terms.includesShipping();
    rule.taxRate = terms.taxRate();
    rule.taxReason = taxReason == null || taxReason.isBlank() ? null : taxReason.strip();
    rule.effectiveFrom = from;
    rule.createdBy = author;
    return rule;
  }

  /** Ends it at a moment that is now or later; one that has not begun ends as it begins. */
  public void end(Instant at, Instant now) {
    if (effectiveTo != null) {
      throw new BusinessException(LedgerError.ALREADY_ENDED);
    }
    if (scope().isEverything()) {
      throw new BusinessException(LedgerError.DEFAULT_STAYS);
    }
    if (at.isBefore(now)) {
      throw BusinessException.at("to", LedgerError.ENDS_IN_THE_PAST);
    }
    effectiveTo = at.isBefore(effectiveFrom) ? effectiveFrom : at;
    touched(now);
  }

  private static void requireRate(String field, BigDecimal rate) {
    if (rate == null || rate.signum() < 0 || rate.compareTo(BigDecimal.ONE) >= 0) {
      throw BusinessException.at(field, LedgerError.RATE_RANGE);
    }
  }

  public CommissionScope scope() {
    return new CommissionScope(productId, categoryId, shopId);
  }

  public CommissionTerms terms() {
    return new CommissionTerms(getId(), rate, fixedMinor, includesShipping, taxRate);
  }

  public String getTaxReason() {
    return taxReason;
  }

  public Instant getEffectiveFrom() {
    return effectiveFrom;
  }

  public Instant getEffectiveTo() {
    return effectiveTo;
  }
}
