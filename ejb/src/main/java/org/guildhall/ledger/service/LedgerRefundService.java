package org.guildhall.ledger.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildhall.ledger.entity.AccountKind;
import org.guildhall.ledger.entity.Booking;
import org.guildhall.ledger.entity.Booking.Entry;
import org.guildhall.ledger.entity.EarningRepository;
import org.guildhall.ledger.entity.LedgerError;
import org.guildhall.ledger.entity.LedgerRepository;
import org.guildhall.ledger.entity.Reference;
import org.guildhall.ledger.entity.RefundSettlement;
import org.guildhall.ledger.entity.TransactionKind;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.BusinessException;

/**
 * Books refunds in three steps: at submission the maker, the commission and the tax give the money
 * to a clearing account; success takes it from the provider, failure gives it back to them. Each
 * step happens once per reference. Callers hold the lock of the order and have checked the amounts.
 */
@Stateless
@PermitAll
public class LedgerRefundService {
  @Inject LedgerRepository ledger;
  @Inject EarningRepository earnings;
  @Inject Clock clock;

  /**
   * Books a refund that is handed to the provider. The maker's part comes from what is pending of
   * the shop order, then from the available balance, which may fall below zero. Answers what the
   * buyer gets and what goes back to whom; refuses a shop order that was never sold.
   */
  public RefundSettlement submitted(RefundCommand command) {
    var earning = earnings.lock(command.shopOrderId());
    var settled = RefundSettlement.of(command.lines(), command.parcel(), command.goodwillMinor());
    var shopOrder = earning.shopOrderId();
    var booking =
        Booking.of(
                TransactionKind.REFUND,
                Reference.refund(command.reference()),
                earning.currency(),
                command.memo())
            .debit(AccountKind.COMMISSION, shopOrder, settled.commissionBackMinor())
            .debit(AccountKind.COMMISSION_TAX, shopOrder, settled.commissionTaxBackMinor())
            .debit(AccountKind.TAX_PAYABLE, shopOrder, settled.taxMinor())
            .credit(AccountKind.PLATFORM_DISCOUNT, shopOrder, settled.platformDiscountMinor())
            .credit(AccountKind.REFUND_CLEARING, command.provider(), settled.buyerMinor());
    ledger.post(
        SellerSide.of(ledger, earning).debit(booking, settled.sellerMinor()), clock.instant());
    return settled;
  }

  /** The buyer has the money: it left the provider. Refuses a refund that was never submitted. */
  public void succeeded(String reference) {
    settle(TransactionKind.REFUND, Reference.refund(reference));
  }

  /**
   * The provider could not refund, or the buyer's bank sent the money back after it had left:
   * everything is as before the submission.
   */
  public void failed(String reference) {
    var refund = Reference.refund(reference);
    var entries = posted(TransactionKind.REFUND, refund);
    var booking = Booking.of(TransactionKind.REFUND_FAILED, refund, currency(entries), null);
    for (var entry : entries) {
      booking.reverse(entry, isReleased(entry));
    }
    if (ledger.isPosted(TransactionKind.REFUND_SETTLED, refund)) {
      var owed = owed(entries);
      var provider = ProviderName.valueOf(owed.account().owner());
      booking
          .debit(AccountKind.PROVIDER_CLEARING, provider, owed.creditMinor())
          .credit(AccountKind.REFUND_CLEARING, provider, owed.creditMinor());
    }
    ledger.post(booking, clock.instant());
  }

  /** Money that was {@link LedgerService#owed} back has left the provider, maybe once more. */
  public void owedReturned(UUID paymentId, String reference) {
    var payment = Reference.payment(paymentId);
    if (ledger.isPosted(TransactionKind.REFUND_SETTLED, payment)) {
      owedAgain(reference).ifPresent(again -> settle(TransactionKind.REFUND, again));
    } else {
      settle(TransactionKind.CAPTURE_OWED, payment);
    }
  }

  /** The provider could not give it back. When it had left before, it is owed once more. */
  public void owedFailed(UUID paymentId, String reference) {
    var payment = Reference.payment(paymentId);
    if (!ledger.isPosted(TransactionKind.REFUND_SETTLED, payment)
        || owedAgain(reference).isPresent()) {
      return;
    }
    var entries = posted(TransactionKind.CAPTURE_OWED, payment);
    var owed = owed(entries);
    var provider = ProviderName.valueOf(owed.account().owner());
    ledger.post(
        Booking.of(TransactionKind.REFUND, Reference.refund(reference), currency(entries), null)
            .debit(AccountKind.PROVIDER_CLEARING, provider, owed.creditMinor())
            .credit(AccountKind.REFUND_CLEARING, provider, owed.creditMinor()),
        clock.instant());
  }

  // the attempt that came back and has not been made good by a later one
  private Optional<Reference> owedAgain(String reference) {
    int cut = reference.lastIndexOf('/') + 1;
    return IntStream.rangeClosed(1, Integer.parseInt(reference.substring(cut)))
        .mapToObj(attempt -> Reference.refund(reference.substring(0, cut) + attempt))
        .filter(
            attempt ->
                ledger.isPosted(TransactionKind.REFUND, attempt)
                    && !ledger.isPosted(TransactionKind.REFUND_SETTLED, attempt))
        .findFirst();
  }

  private void settle(TransactionKind kind, Reference reference) {
    var entries = posted(kind, reference);
    var owed = owed(entries);
    var provider = ProviderName.valueOf(owed.account().owner());
    ledger.post(
        Booking.of(TransactionKind.REFUND_SETTLED, reference, currency(entries), null)
            .debit(AccountKind.REFUND_CLEARING, provider, owed.creditMinor())
            .credit(AccountKind.PROVIDER_CLEARING, provider, owed.creditMinor()),
        clock.instant());
  }

  // pending money of a shop order that was released meanwhile goes to where the rest of it went
  private boolean isReleased(Entry entry) {
    return entry.account().kind() == AccountKind.SELLER_PENDING
        && earnings.lock(entry.shopOrderId()).released();
  }

  private List<Entry> posted(TransactionKind kind, Reference reference) {
    var entries = ledger.entries(kind, reference);
    if (entries.isEmpty()) {
      throw new BusinessException(LedgerError.NOT_FOUND, reference.id());
    }
    return entries;
  }

  private static Entry owed(List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.account().kind() == AccountKind.REFUND_CLEARING)
        .findFirst()
        .orElseThrow();
  }

  private static String currency(List<Entry> entries) {
    return entries.get(0).account().currency();
  }
}
