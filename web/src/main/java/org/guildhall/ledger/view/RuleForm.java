package org.guildhall.ledger.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.guildhall.ledger.service.BeginRuleCommand;
import org.guildhall.shared.entity.Money;

/** A commission rule as it is typed. */
public class RuleForm {
  private String product;
  private String category;
  private String shop;
  private BigDecimal percent;
  private Money fixed;
  private boolean includesShipping;
  private BigDecimal taxPercent;
  private String taxReason;
  private LocalDate from;

  BeginRuleCommand command() {
    return new BeginRuleCommand(
        product, category, shop, percent, fixed, includesShipping, taxPercent, taxReason, from);
  }

  public String getProduct() {
    return product;
  }

  public void setProduct(String product) {
    this.product = product;
  }

  public String getCategory() {
    return category;
  }

  public void setCategory(String category) {
    this.category = category;
  }

  public String getShop() {
    return shop;
  }

  public void setShop(String shop) {
    this.shop = shop;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public Money getFixed() {
    return fixed;
  }

  public void setFixed(Money fixed) {
    this.fixed = fixed;
  }

  public boolean isIncludesShipping() {
    return includesShipping;
  }

  public void setIncludesShipping(boolean includesShipping) {
    this.includesShipping = includesShipping;
  }

  public BigDecimal getTaxPercent() {
    return taxPercent;
  }

  public void setTaxPercent(BigDecimal taxPercent) {
    this.taxPercent = taxPercent;
  }

  public String getTaxReason() {
    return taxReason;
  }

  public void setTaxReason(String taxReason) {
    this.taxReason = taxReason;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }
}
