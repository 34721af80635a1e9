package org.guildhall.ledger.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.ledger.entity.LedgerLine;
import org.guildhall.ledger.entity.LedgerLineRepository;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.ReserveRepository;
import org.guildhall.ledger.entity.SellerBalance;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;

/** A maker's own money: what there is, what is held back, and every entry. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MoneyService {
  /** How many entries a page has. */
  public static final int PAGE = 25;

  private static final String CURRENCY = "USD";

  @Inject LedgerRepository ledger;
  @Inject LedgerLineRepository lines;
  @Inject EarningRepository earnings;
  @Inject ReserveRepository reserves;
  @Inject ShopRepository shops;
  @Inject Caller caller;

  /** The balance of the caller's shop with its reasons. */
  public MoneyDetails money() {
    var shop = shop();
    var balance = ledger.balance(shop, CURRENCY);
    return new MoneyDetails(
        Money.of(balance.availableMinor(), CURRENCY),
        Money.of(balance.pendingMinor(), CURRENCY),
        Money.of(balance.reservedMinor(), CURRENCY),
        lines.pendingOrders(shop),
        earnings.safetyDays(shop),
        reserves.openOf(shop),
        causes(shop, balance));
  }

  /** A page of entries, the newest first, before the given one; null for the newest. */
  public List<LedgerLine> entries(Long before) {
    return lines.page(shop(), before == null ? Long.MAX_VALUE : before, PAGE);
  }

  // the latest debits that together make up what is owed
  private List<LedgerLine> causes(UUID shop, SellerBalance balance) {
    var causes = new ArrayList<LedgerLine>();
    if (balance.isBelowZero()) {
      long owed = -balance.availableMinor();
      for (var debt : lines.debts(shop)) {
        if (owed > 0) {
          causes.add(debt);
          owed += debt.amount().minor();
        }
      }
    }
    return causes;
  }

  private UUID shop() {
    return shops.ownedBy(caller.accountId()).stream()
        .findFirst()
        .orElseThrow(() -> new BusinessException(ShopError.NOT_FOUND))
        .getId();
  }
}
