package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.payment.event.SellerAccountChanged;
import org.guildhall.payment.event.SellerPayoutFailed;
import org.guildhall.payment.event.SellerPayoutPaid;
import org.guildhall.payment.event.SellerTransferReversed;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutAccountRepository;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.payout.entity.PayoutStatus;
import org.guildhall.payout.event.PayoutSent;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/**
 * Applies what the provider says of makers' money. The payout's row is locked; a word that comes
 * late, twice or in the wrong order moves nothing back.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class PayoutWordService {
  @Inject PayoutRepository payouts;
  @Inject PayoutAccountRepository accounts;
  @Inject PayoutReturns returns;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<PayoutSent> sent;

  /** Only a hint: what is true is asked for, outside of this transaction. */
  public void onAccountChanged(@Observes SellerAccountChanged word) {
    accounts
        .at(word.provider(), word.accountId())
        .ifPresent(id -> accounts.locked(id).stale(clock.instant()));
  }

  public void onPaid(@Observes SellerPayoutPaid word) {
    find(word.payoutId(), word.reference(), word.accountId())
        .filter(payout -> payout.getStatus().canBecome(PayoutStatus.PAID))
        .ifPresent(payout -> arrive(payout, word.providerPayoutId()));
  }

  public void onFailed(@Observes SellerPayoutFailed word) {
    find(word.payoutId(), word.reference(), word.accountId())
        .filter(PayoutWordService::isOut)
        .ifPresent(payout -> payout.bounce(word.code(), clock.instant()));
  }

  /** Our own taking back, whose answer was lost, or the office's at the provider. */
  public void onReversed(@Observes SellerTransferReversed word) {
    payouts.lockByTransfer(word.transferId()).ifPresent(payout -> reversed(payout, word));
  }

  private void arrive(Payout payout, String providerPayoutId) {
    if (payout.getProviderPayoutId() == null) { // the word overtook the answer
      sent.fire(PayoutReturns.sent(payout));
    }
    payout.arrive(providerPayoutId, clock.instant());
  }

  private void reversed(Payout payout, SellerTransferReversed word) {
    if (payout.getReturnedAt() != null) {
      return;
    }
    if (!word.whole()) {
      audit.record(
          "payout.partly_reversed",
          "payout",
          payout.getId(),
          null,
          payout.amount(),
          "a part of transfer " + word.transferId() + " was taken back; the books have all of it");
      return;
    }
    if (isOut(payout)) {
      payout.bounce("transfer_reversed", clock.instant());
    }
    payout.takenBack(null, clock.instant());
    returns.tell(payout);
  }

  private Optional<Payout> find(UUID payoutId, String reference, String account) {
    return payouts
        .findLocked(payoutId)
        .filter(payout -> payout.reference().equals(reference))
        .filter(payout -> isOf(payout, account));
  }

  // a word from another account than the one that was paid is none about this payout
  private boolean isOf(Payout payout, String account) {
    return accounts
        .ofShop(payout.getShopId())
        .filter(ours -> ours.getProviderAccountId().equals(account))
        .isPresent();
  }

  private static boolean isOut(Payout payout) {
    return payout.getStatus() == PayoutStatus.PROCESSING || payout.getStatus() == PayoutStatus.PAID;
  }
}
