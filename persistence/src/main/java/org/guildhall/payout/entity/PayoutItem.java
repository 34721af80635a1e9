package org.guildhall.payout.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.util.UUID;

/** A ledger entry that a try of a payout is made of. Written by {@link PayoutItemRepository}. */
@Entity
@IdClass(PayoutItem.Key.class)
public class PayoutItem {
  @Id private UUID payoutId;
  @Id private int attempt;
  @Id private long ledgerEntryId;
  private boolean putBack;

  protected PayoutItem() {}

  public boolean isPutBack() {
    return putBack;
  }

  /** Its identity. */
  public record Key(UUID payoutId, int attempt, long ledgerEntryId) implements Serializable {}
}
