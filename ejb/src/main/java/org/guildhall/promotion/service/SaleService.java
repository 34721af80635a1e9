package org.guildhall.promotion.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.promotion.entity.PromotionError;
import org.guildhall.promotion.entity.SaleListing;
import org.guildhall.promotion.entity.SalePrice;
import org.guildhall.promotion.entity.SaleRepository;
import org.guildhall.promotion.entity.SaleTerms;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopRepository;

/** A maker's sales. Another maker's shop, listing or sale is not found. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class SaleService {
  private static final String CURRENCY = "USD";
  private static final int MOST_LISTINGS = 1000;

  @Inject SaleRepository sales;
  @Inject ShopRepository shops;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The sales of one of the caller's shops, the latest first. */
  public List<SaleSummary> list(UUID shopId) {
    var now = clock.instant();
    return sales.ofShop(own(shopId)).stream().map(row -> SaleSummary.of(row, now)).toList();
  }

  /** The listings a sale can be planned for. */
  public List<SaleListing> listings(UUID shopId) {
    return sales.listings(own(shopId), MOST_LISTINGS);
  }

  /**
   * Plans a sale of a listing. Refuses days another sale of it covers, and an amount that leaves
   * nothing of its lowest price.
   */
  public void plan(UUID shopId, PlanSaleCommand command) {
    var now = clock.instant();
    if (command.productId() == null) {
      throw BusinessException.at("product", PromotionError.NOT_FOUND, "");
    }
    long lowest =
        sales
            .lowestPrice(own(shopId), command.productId())
            .orElseThrow(
                () -> new BusinessException(PromotionError.NOT_FOUND, command.productId()));
    if (command.amountMinor() != null && command.amountMinor() >= lowest) {
      throw BusinessException.at(
          "amount", PromotionError.SALE_TOO_MUCH, Money.of(lowest, CURRENCY));
    }
    sales.add(SalePrice.plan(terms(shopId, command, now), now));
  }

  /** Ends a running sale now; drops one that has not begun. */
  public void end(UUID shopId, UUID saleId) {
    var now = clock.instant();
    var sale = sales.ownedBy(own(shopId), saleId);
    if (sale.hasBegun(now)) {
      sale.end(now);
    } else {
      sales.remove(sale);
    }
  }

  private static SaleTerms terms(UUID shopId, PlanSaleCommand command, Instant now) {
    var start = command.startsOn() == null ? now : start(command.startsOn());
    return new SaleTerms(
        shopId,
        command.productId(),
        null,
        command.percent(),
        command.amountMinor(),
        start.isBefore(now) ? now : start,
        command.endsOn() == null ? null : start(command.endsOn().plusDays(1)));
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(MarketZone.ID).toInstant();
  }

  private UUID own(UUID shopId) {
    return shops.ownedBy(caller.accountId(), shopId).getId();
  }
}
