package org.guildhall.ledger.entity;

import java.util.List;
import java.util.stream.IntStream;
import org.guildhall.shared.entity.Shares;

/**
 * Says what becomes of a charge: what each maker receives and what the market keeps. The same code
 * settles a sale and tells a maker beforehand; it reads and writes nothing.
 */
public record Settlement(List<SettledPart> parts, long chargedMinor, long feeMinor) {

  public Settlement {
    parts = List.copyOf(parts);
  }

  /** Commission is rounded per line; the fee is split by what each part costs the buyer. */
  public static Settlement of(List<SalePart> parts, FeeTerms terms) {
    var totals = parts.stream().mapToLong(SalePart::totalMinor).toArray();
    long charged =
        IntStream.range(0, totals.length).mapToLong(i -> totals[i]).reduce(0, Math::addExact);
    long fee = terms.on(charged);
    var shares = Shares.split(terms.bearer() == FeeBearer.SELLER ? fee : 0, totals);
    return new Settlement(
        IntStream.range(0, shares.length)
            .mapToObj(i -> SettledPart.of(parts.get(i), shares[i]))
            .toList(),
        charged,
        fee);
  }

  /** The part of the fee that no maker bears. */
  public long marketFeeMinor() {
    return feeMinor - parts.stream().mapToLong(SettledPart::feeMinor).sum();
  }
}
