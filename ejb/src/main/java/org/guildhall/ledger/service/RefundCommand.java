package org.guildhall.ledger.service;

import java.util.List;
import java.util.UUID;
import org.guildhall.ledger.entity.RefundedLine;
import org.guildhall.ledger.entity.RefundedParcel;
import org.guildhall.payment.entity.ProviderName;

/**
 * A refund of one shop order, handed to the provider (minor units).
 *
 * @param reference one try: a further try after a failure needs another
 * @param goodwillMinor an amount on top of lines and parcel, borne by the maker
 * @param memo for people who read the books; may be null
 */
public record RefundCommand(
    String reference,
    ProviderName provider,
    UUID shopOrderId,
    List<RefundedLine> lines,
    RefundedParcel parcel,
    long goodwillMinor,
    String memo) {

  public RefundCommand {
    lines = List.copyOf(lines);
  }
}
