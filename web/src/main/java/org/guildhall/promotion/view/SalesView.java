package org.guildhall.promotion.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.entity.SaleListing;
import org.guildhall.promotion.service.PlanSaleCommand;
import org.guildhall.promotion.service.SaleService;
import org.guildhall.promotion.service.SaleSummary;
import org.guildhall.shared.entity.Money;
import org.guildhall.shop.service.ShopSettingsService;

/** A maker's sales: those there are, and a new one. */
@Named
@ViewScoped
public class SalesView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String PAGE = "/workshop/promotion/sales.xhtml?faces-redirect=true&said=";

  @Inject SaleService sales;
  @Inject ShopSettingsService settings;

  private UUID shopId;
  private UUID product;
  private Integer percent;
  private Long amountMinor;
  private LocalDate startsOn;
  private LocalDate endsOn;
  private transient List<SaleSummary> all;
  private transient List<SaleListing> listings;

  public void load() {
    shopId = settings.mine().id();
  }

  public String plan() {
    sales.plan(shopId, new PlanSaleCommand(product, percent, amountMinor, startsOn, endsOn));
    return PAGE + "promotion.sale_planned";
  }

  public String end(UUID saleId) {
    sales.end(shopId, saleId);
    return PAGE + "promotion.sale_ended";
  }

  public List<SaleSummary> getAll() {
    if (all == null) {
      all = sales.list(shopId);
    }
    return all;
  }

  public List<SaleListing> getListings() {
    if (listings == null) {
      listings = sales.listings(shopId);
    }
    return listings;
  }

  public UUID getProduct() {
    return product;
  }

  public void setProduct(UUID product) {
    this.product = product;
  }

  public Integer getPercent() {
    return percent;
  }

  public void setPercent(Integer percent) {
    this.percent = percent;
  }

  public Money getAmount() {
    return amountMinor == null ? null : Money.of(amountMinor, "USD");
  }

  public void setAmount(Money amount) {
    amountMinor = amount == null ? null : amount.minor();
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
}
