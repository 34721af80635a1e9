package org.guildhall.ledger.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.ReserveRepository;
import org.guildhall.ledger.entity.ReserveRow;
import org.guildhall.ledger.entity.ReserveTerms;
import org.guildhall.ledger.entity.SellerReserve;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shop.entity.ShopError;
import org.guildhall.shop.entity.ShopRepository;

/** Holds a maker's money back and lets it go. The maker reads why and until when. */
@Stateless
@RolesAllowed({Roles.FINANCE, Roles.ADMIN})
public class ReserveService {
  /** How many reserves the office sees at once, and one round releases. */
  static final int MOST = 200;

  @Inject ReserveRepository reserves;
  @Inject LedgerRepository ledger;
  @Inject ShopRepository shops;
  @Inject AuditService audit;
  @Inject Caller caller;
  @Inject Clock clock;

  /** What the trail keeps of a reserve. */
  private record Held(String shop, Money amount, LocalDate endsOn) {}

  public List<ReserveRow> open() {
    return reserves.open(MOST);
  }

  /** Holds money back from the shop of this address; refuses more than it has available. */
  public void place(String shopSlug, ReserveTerms terms) {
    var shop =
        shops
            .bySlug(shopSlug == null ? "" : shopSlug.strip())
            .orElseThrow(() -> BusinessException.at("shop", ShopError.NOT_FOUND, shopSlug));
    var now = clock.instant();
    var reserve =
        SellerReserve.place(shop.getId(), terms, caller.accountId(), LocalDate.now(clock), now);
    long available = ledger.lockAvailable(shop.getId(), reserve.getCurrency());
    if (reserve.getAmountMinor() > available) {
      throw BusinessException.at(
          "amount", LedgerError.NOT_AVAILABLE, reserve.getAmountMinor(), available);
    }
    reserves.add(reserve);
    move(reserve, TransactionKind.RESERVE, reserve.getAmountMinor(), now);
    audit.record(
        "reserve.place",
        "reserve",
        reserve.getId(),
        null,
        new Held(shop.getSlug(), terms.amount(), terms.endsOn()),
        reserve.getReasonCode() + ": " + reserve.getNote());
  }

  /** Lets the money go before its day. Refuses without a reason, and a second time. */
  public void release(UUID id, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("why", LedgerError.REASON_REQUIRED);
    }
    var reserve = reserves.locked(id);
    release(reserve, caller.accountId());
    audit.record("reserve.release", "reserve", id, null, null, reason.strip());
  }

  /** Lets go what was held until yesterday; answers how many. */
  @RolesAllowed(Roles.SYSTEM)
  public int releaseEnded() {
    var ended = reserves.lockEnded(LocalDate.now(clock), MOST);
    for (var reserve : ended) {
      release(reserve, null);
      audit.record("reserve.release", "reserve", reserve.getId(), null, null, "its day came");
    }
    return ended.size();
  }

  private void release(SellerReserve reserve, UUID by) {
    var now = clock.instant();
    reserve.release(by, now);
    move(reserve, TransactionKind.RESERVE_RELEASED, -reserve.getAmountMinor(), now);
  }

  // a negative amount goes back from what is reserved to what is available
  private void move(SellerReserve reserve, TransactionKind kind, long minor, Instant now) {
    ledger.post(
        Booking.of(
                kind, Reference.reserve(reserve.getId()), reserve.getCurrency(), reserve.getNote())
            .debit(AccountKind.SELLER_AVAILABLE, reserve.getShopId(), null, minor)
            .credit(AccountKind.SELLER_RESERVED, reserve.getShopId(), null, minor),
        now);
  }
}
