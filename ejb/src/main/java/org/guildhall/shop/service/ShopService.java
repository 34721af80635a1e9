package org.guildhall.shop.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRowRepository;
import org.guildhall.shop.entity.ShopStatus;

/** Shops as shoppers see them. */
@Stateless
@PermitAll
public class ShopService {
  @Inject ShopRowRepository rows;
  @Inject Clock clock;

  /** The shop at an address. Refuses an address no shop ever had, and a shop that is not open. */
  public ShopPage page(String slug) {
    var row = rows.bySlug(slug);
    if (row.isEmpty()) {
      return rows.movedTo(slug)
          .map(current -> new ShopPage(null, current))
          .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND, slug));
    }
    if (row.get().status() != ShopStatus.OPEN) {
      throw new BusinessException(ShopError.GONE, slug);
    }
    return new ShopPage(ShopDetails.of(row.get()), null);
  }

  /** Up to that many open shops; the choice changes from week to week. */
  public List<ShopCard> makersOfTheWeek(int limit) {
    var week = (int) ChronoUnit.WEEKS.between(LocalDate.EPOCH, LocalDate.now(clock));
    return rows.makersOfTheWeek(week, limit).stream().map(ShopCard::of).toList();
  }

  /** Those of the shops that are open, by name. */
  public List<ShopCard> cards(Collection<UUID> ids) {
    return rows.openByIds(ids).stream().map(ShopCard::of).toList();
  }
}
