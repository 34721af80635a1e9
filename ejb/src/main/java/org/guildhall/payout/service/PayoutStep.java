package org.guildhall.payout.service;

import java.util.Optional;
import java.util.UUID;
import org.guildhall.payout.entity.Payout;
import org.guildhall.shared.entity.Money;

/**
 * The next thing to do for a payout, outside of any transaction.
 *
 * @param reference the try's own key
 * @param bankReference the key of its way to the bank
 * @param account the maker's account at the provider
 * @param transferId of the transfer to that account; null before it
 * @param providerPayoutId of the payout from there to the bank; null before it
 * @param old the first asking may be longer ago than the provider remembers keys
 */
public record PayoutStep(
    Kind kind,
    UUID payoutId,
    String reference,
    String bankReference,
    Money amount,
    String account,
    String transferId,
    String providerPayoutId,
    boolean old) {

  /** What is to be done. */
  public enum Kind {
    TRANSFER,
    PAY_OUT,
    LOOK,
    TAKE_BACK;

    /** What a payout needs next; empty when it waits or is at its end. */
    static Optional<Kind> next(Payout payout) {
      return switch (payout.getStatus()) {
        case PROCESSING ->
            Optional.of(
                payout.getProviderTransferId() == null
                    ? TRANSFER
                    : payout.getProviderPayoutId() == null ? PAY_OUT : LOOK);
        case FAILED, RETURNED ->
            payout.getReturnedAt() == null ? Optional.of(TAKE_BACK) : Optional.empty();
        default -> Optional.empty();
      };
    }
  }
}
