package org.guildhall.ledger.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Booking.Entry;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;

/** Books disputes: what the bank took waits on an account of its own until it is decided. */
@Stateless
@PermitAll
public class LedgerDisputeService {
  @Inject LedgerRepository ledger;
  @Inject EarningRepository earnings;
  @Inject Clock clock;

  /** The provider took amount and fee from us, once per reference. */
  public void opened(DisputeCommand command) {
    long taken = Math.addExact(command.amountMinor(), command.feeMinor());
    ledger.post(
        Booking.of(
                TransactionKind.DISPUTE_OPENED,
                Reference.dispute(command.reference()),
                command.currency(),
                null)
            .debit(AccountKind.DISPUTE, command.provider(), taken)
            .credit(AccountKind.PROVIDER_CLEARING, command.provider(), taken),
        clock.instant());
  }

  /** The bank gave it back; the market bears what the provider keeps of its fee (minor units). */
  public void won(String reference, long feeKeptMinor) {
    var taken = taken(reference);
    var provider = ProviderName.valueOf(taken.account().owner());
    ledger.post(
        closing(TransactionKind.DISPUTE_WON, reference, taken)
            .debit(AccountKind.PROVIDER_CLEARING, provider, taken.debitMinor() - feeKeptMinor)
            .debit(AccountKind.PLATFORM_LOSS, feeKeptMinor),
        clock.instant());
  }

  /**
   * The bank kept it. The makers bear the given parts, from what is pending of the shop order, then
   * from the available balance, which may fall below zero; the market bears the rest, all of it
   * when the protection's conditions were met. Refuses parts of more than was taken.
   */
  public void lost(String reference, List<DisputedPart> parts) {
    var taken = taken(reference);
    long borne = parts.stream().mapToLong(DisputedPart::minor).reduce(0, Math::addExact);
    if (borne > taken.debitMinor()) {
      throw new BusinessException(LedgerError.NOT_AVAILABLE, borne, taken.debitMinor());
    }
    var booking = closing(TransactionKind.DISPUTE_LOST, reference, taken);
    parts.stream()
        .sorted(Comparator.comparing(DisputedPart::shopOrderId))
        .forEach(
            part ->
                SellerSide.of(ledger, earnings.lock(part.shopOrderId()))
                    .debit(booking, part.minor()));
    ledger.post(
        booking.debit(AccountKind.PLATFORM_LOSS, taken.debitMinor() - borne), clock.instant());
  }

  private static Booking closing(TransactionKind kind, String reference, Entry taken) {
    return Booking.of(kind, Reference.dispute(reference), taken.account().currency(), null)
        .credit(
            AccountKind.DISPUTE, ProviderName.valueOf(taken.account().owner()), taken.debitMinor());
  }

  private Entry taken(String reference) {
    return ledger.entries(TransactionKind.DISPUTE_OPENED, Reference.dispute(reference)).stream()
        .filter(entry -> entry.account().kind() == AccountKind.DISPUTE)
        .findFirst()
        .orElseThrow(() -> new BusinessException(LedgerError.NOT_FOUND, reference));
  }
}
