package org.guildhall.payout.entity;

import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.Ids;

/**
 * The try a payout is at: its references, which are the keys at the provider and in the books, what
 * the provider calls its two legs, and whether its money came back.
 */
@MappedSuperclass
public abstract class PayoutTry extends AggregateRoot {
  private String payoutKey;
  private int attempt = 1;
  private int bankAttempt = 1;
  private String providerTransferId;
  private String providerPayoutId;
  private String providerReversalId;
  private Instant sentAt;
  private Instant returnedAt;

  protected PayoutTry() {}

  PayoutTry(String key, Instant when) {
    super(Ids.at(when), when);
    this.payoutKey = key;
  }

  /** The key of this very try. A definite no uses a reference up; silence never does. */
  public String reference() {
    return attempt == 1 ? payoutKey : payoutKey + ":" + attempt;
  }

  /** The same for the way from the maker's account at the provider to the bank. */
  public String bankReference() {
    return reference() + ":bank" + (bankAttempt == 1 ? "" : ":" + bankAttempt);
  }

  final void anotherReference() {
    attempt++;
  }

  final void anotherBankReference() {
    bankAttempt++;
  }

  final void sent(String transferId, Instant when) {
    providerTransferId = transferId;
    sentAt = when;
  }

  final void onWayToBank(String payoutId) {
    providerPayoutId = payoutId;
  }

  final void nothingLeft(Instant when) {
    returnedAt = when;
  }

  final void back(String reversalId, Instant when) {
    providerReversalId = reversalId;
    returnedAt = when;
  }

  final void anew() {
    attempt++;
    bankAttempt = 1;
    providerTransferId = null;
    providerPayoutId = null;
    providerReversalId = null;
    sentAt = null;
    returnedAt = null;
  }

  public int getAttempt() {
    return attempt;
  }

  public String getProviderTransferId() {
    return providerTransferId;
  }

  public String getProviderPayoutId() {
    return providerPayoutId;
  }

  /** When its money was back in our balance, or never left it. */
  public Instant getReturnedAt() {
    return returnedAt;
  }
}
