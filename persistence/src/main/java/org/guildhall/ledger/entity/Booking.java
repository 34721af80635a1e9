package org.guildhall.ledger.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;

/**
 * A posting being written: what happened, because of what, and its two sides. Amounts are minor
 * units of one currency; zero leaves no entry and a negative amount stands on the other side.
 */
public final class Booking {
  /** One side of it. Exactly one of the amounts is above zero. */
  public record Entry(AccountCode account, UUID shopOrderId, long debitMinor, long creditMinor) {}

  private final TransactionKind kind;
  private final Reference reference;
  private final String currency;
  private final String memo;
  private final List<Entry> entries = new ArrayList<>();

  private Booking(TransactionKind kind, Reference reference, String currency, String memo) {
    this.kind = kind;
    this.reference = reference;
    this.currency = currency;
    this.memo = memo;
  }

  /** Begins a posting. The memo is for people who read the books and may be null. */
  public static Booking of(
      TransactionKind kind, Reference reference, String currency, String memo) {
    return new Booking(kind, reference, currency, memo);
  }

  public Booking debit(AccountKind account, ProviderName provider, long minor) {
    return enter(AccountCode.of(account, provider, currency), null, minor);
  }

  public Booking credit(AccountKind account, ProviderName provider, long minor) {
    return debit(account, provider, Math.negateExact(minor));
  }

  public Booking debit(AccountKind account, UUID shopId, UUID shopOrderId, long minor) {
    return enter(AccountCode.of(account, shopId, currency), shopOrderId, minor);
  }

  public Booking credit(AccountKind account, UUID shopId, UUID shopOrderId, long minor) {
    return debit(account, shopId, shopOrderId, Math.negateExact(minor));
  }

  /** Debits an account of the market for no shop order of its own. */
  public Booking debit(AccountKind account, long minor) {
    return enter(AccountCode.of(account, currency), null, minor);
  }

  /** Credits an account of the market for no shop order of its own. */
  public Booking credit(AccountKind account, long minor) {
    return debit(account, Math.negateExact(minor));
  }

  /** Debits an account of the market. */
  public Booking debit(AccountKind account, UUID shopOrderId, long minor) {
    return enter(AccountCode.of(account, currency), shopOrderId, minor);
  }

  /** Credits an account of the market. */
  public Booking credit(AccountKind account, UUID shopOrderId, long minor) {
    return debit(account, shopOrderId, Math.negateExact(minor));
  }

  /** The other side of an entry; released money goes to the available account of its shop. */
  public Booking reverse(Entry entry, boolean released) {
    var account =
        released
            ? new AccountCode(AccountKind.SELLER_AVAILABLE, entry.account().owner(), currency)
            : entry.account();
    return enter(account, entry.shopOrderId(), entry.creditMinor() - entry.debitMinor());
  }

  private Booking enter(AccountCode account, UUID shopOrderId, long minor) {
    if (minor != 0) {
      entries.add(
          new Entry(
              account, shopOrderId, Math.max(minor, 0), Math.max(Math.negateExact(minor), 0)));
    }
    return this;
  }

  /** The entries; refuses to give them while debits are not credits. */
  public List<Entry> entries() {
    long difference =
        entries.stream()
            .mapToLong(entry -> Math.subtractExact(entry.debitMinor(), entry.creditMinor()))
            .reduce(0, Math::addExact);
    if (difference != 0) {
      throw new IllegalStateException(
          kind + " of " + reference + " does not balance, debits less credits: " + difference);
    }
    return List.copyOf(entries);
  }

  public TransactionKind kind() {
    return kind;
  }

  public Reference reference() {
    return reference;
  }

  public String currency() {
    return currency;
  }

  public String memo() {
    return memo;
  }
}
