package org.guildhall.ledger.entity;

import java.util.Objects;
import java.util.UUID;
import org.guildhall.ledger.entity.AccountKind.Owner;
import org.guildhall.payment.entity.ProviderName;

/** The unique name of an account, as the schema makes it of kind, owner and currency. */
public record AccountCode(AccountKind kind, String owner, String currency) {

  public AccountCode {
    Objects.requireNonNull(currency, "currency");
  }

  static AccountCode of(AccountKind kind, UUID shopId, String currency) {
    require(kind, Owner.SHOP);
    return new AccountCode(kind, shopId.toString(), currency);
  }

  static AccountCode of(AccountKind kind, ProviderName provider, String currency) {
    require(kind, Owner.PROVIDER);
    return new AccountCode(kind, provider.name(), currency);
  }

  static AccountCode of(AccountKind kind, String currency) {
    require(kind, Owner.MARKET);
    return new AccountCode(kind, "MARKET", currency);
  }

  private static void require(AccountKind kind, Owner owner) {
    if (kind.owner() != owner) {
      throw new IllegalArgumentException(kind + " belongs to a " + kind.owner());
    }
  }

  @Override
  public String toString() {
    return kind + ":" + owner + ":" + currency;
  }
}
