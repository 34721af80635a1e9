package org.guildhall.ledger.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.Ids;

/** Money held back from a maker: never without a reason, an amount and a last day. */
@Entity
public class SellerReserve extends AggregateRoot {
  static final int SHORTEST_NOTE = 10;
  static final int LONGEST_NOTE = 500;

  private UUID shopId;

  @Enumerated(EnumType.STRING)
  private ReserveReason reasonCode;

  private String note;
  private String soonerIf;
  private long amountMinor;
  private String currency;
  private UUID placedBy;
  private LocalDate endsOn;
  private Instant releasedAt;
  private UUID releasedBy;

  protected SellerReserve() {}

  private SellerReserve(Instant now) {
    super(Ids.at(now), now);
  }

  /** Holds an amount back until a day. The note is what the maker reads. */
  public static SellerReserve place(
      UUID shopId, ReserveTerms terms, UUID author, LocalDate today, Instant now) {
    var words = terms.note() == null ? "" : terms.note().strip();
    if (terms.reason() == null) {
      throw BusinessException.at("reason", LedgerError.REASON_REQUIRED);
    }
    if (words.length() < SHORTEST_NOTE || words.length() > LONGEST_NOTE) {
      throw BusinessException.at("note", LedgerError.NOTE_LENGTH, SHORTEST_NOTE, LONGEST_NOTE);
    }
    if (terms.amount() == null || terms.amount().minor() < 1) {
      throw BusinessException.at("amount", LedgerError.AMOUNT_REQUIRED);
    }
    if (terms.endsOn() == null || terms.endsOn().isBefore(today)) {
      throw BusinessException.at("endsOn", LedgerError.ENDS_IN_THE_PAST);
    }
    var reserve = new SellerReserve(now);
    reserve.shopId = shopId;
    reserve.reasonCode = terms.reason();
    reserve.note = words;
    reserve.soonerIf =
        terms.soonerIf() == null || terms.soonerIf().isBlank() ? null : terms.soonerIf().strip();
    reserve.amountMinor = terms.amount().minor();
    reserve.currency = terms.amount().currency();
    reserve.placedBy = author;
    reserve.endsOn = terms.endsOn();
    return reserve;
  }

  /** Ends it; the account is null when its day came. Refuses a second end. */
  public void release(UUID by, Instant now) {
    if (releasedAt != null) {
      throw new BusinessException(LedgerError.ALREADY_ENDED);
    }
    releasedAt = now;
    releasedBy = by;
    touched(now);
  }

  public UUID getShopId() {
    return shopId;
  }

  public ReserveReason getReasonCode() {
    return reasonCode;
  }

  public String getNote() {
    return note;
  }

  public String getSoonerIf() {
    return soonerIf;
  }

  public long getAmountMinor() {
    return amountMinor;
  }

  public String getCurrency() {
    return currency;
  }

  public LocalDate getEndsOn() {
    return endsOn;
  }

  public Instant getReleasedAt() {
    return releasedAt;
  }
}
