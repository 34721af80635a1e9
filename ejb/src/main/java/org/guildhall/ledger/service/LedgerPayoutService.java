package org.guildhall.ledger.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Booking.Entry;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;

/** Books payouts. Each step happens once per reference. */
@Stateless
@PermitAll
public class LedgerPayoutService {
  @Inject LedgerRepository ledger;
  @Inject Clock clock;

  /**
   * What a maker may be paid (minor units), below zero when more was given back than earned. Other
   * payouts and reserves of the shop wait until the caller's transaction ends.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long lockAvailable(UUID shopId, String currency) {
    return ledger.lockAvailable(shopId, currency);
  }

  /** Books a payout on its way; refuses more than is available. */
  public void sent(PayoutCommand command) {
    var reference = Reference.payout(command.reference());
    long available = ledger.lockAvailable(command.shopId(), command.currency());
    if (ledger.isPosted(TransactionKind.PAYOUT, reference)) {
      return;
    }
    if (command.amountMinor() < 1) {
      throw new BusinessException(LedgerError.AMOUNT_REQUIRED);
    }
    if (command.amountMinor() > available) {
      throw new BusinessException(LedgerError.NOT_AVAILABLE, command.amountMinor(), available);
    }
    ledger.post(
        Booking.of(TransactionKind.PAYOUT, reference, command.currency(), null)
            .debit(AccountKind.SELLER_AVAILABLE, command.shopId(), null, command.amountMinor())
            .credit(AccountKind.PAYOUT_TRANSIT, command.provider(), command.amountMinor()),
        clock.instant());
  }

  /** The money left our account at the provider. Refuses a payout that was never sent. */
  public void settled(String reference) {
    var payout = Reference.payout(reference);
    var transit = transit(payout);
    var provider = ProviderName.valueOf(transit.account().owner());
    ledger.post(
        Booking.of(TransactionKind.PAYOUT_SETTLED, payout, transit.account().currency(), null)
            .debit(AccountKind.PAYOUT_TRANSIT, provider, transit.creditMinor())
            .credit(AccountKind.PROVIDER_CLEARING, provider, transit.creditMinor()),
        clock.instant());
  }

  /** The bank sent it back, or the provider could not send it: the maker has it again. */
  public void returned(String reference) {
    var payout = Reference.payout(reference);
    var transit = transit(payout);
    var seller = entry(payout, AccountKind.SELLER_AVAILABLE);
    var from =
        ledger.isPosted(TransactionKind.PAYOUT_SETTLED, payout)
            ? AccountKind.PROVIDER_CLEARING
            : AccountKind.PAYOUT_TRANSIT;
    ledger.post(
        Booking.of(TransactionKind.PAYOUT_RETURNED, payout, transit.account().currency(), null)
            .debit(from, ProviderName.valueOf(transit.account().owner()), transit.creditMinor())
            .credit(
                AccountKind.SELLER_AVAILABLE,
                UUID.fromString(seller.account().owner()),
                null,
                transit.creditMinor()),
        clock.instant());
  }

  private Entry transit(Reference payout) {
    return entry(payout, AccountKind.PAYOUT_TRANSIT);
  }

  private Entry entry(Reference payout, AccountKind kind) {
    return ledger.entries(TransactionKind.PAYOUT, payout).stream()
        .filter(entry -> entry.account().kind() == kind)
        .findFirst()
        .orElseThrow(() -> new BusinessException(LedgerError.NOT_FOUND, payout.id()));
  }
}
