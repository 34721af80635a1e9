package org.guildhall.payout.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.AggregateRoot;
import org.guildhall.shared.entity.BusinessException;

/** Where a maker is paid. Its id is the idempotency key under which the provider opens it. */
@Entity
public class PayoutAccount extends AggregateRoot {
  private UUID shopId;

  @Enumerated(EnumType.STRING)
  private ProviderName provider;

  private String providerAccountId;

  @Enumerated(EnumType.STRING)
  private PayoutAccountStatus status;

  private String requirementsDue = "";
  private String disabledReason;
  private String bankName;
  private String bankLast4;
  private Instant staleSince;

  protected PayoutAccount() {}

  private PayoutAccount(UUID id, Instant when) {
    super(id, when);
  }

  /** The intent: the shop wants an account there. */
  public static PayoutAccount intend(UUID id, UUID shopId, ProviderName provider, Instant when) {
    var account = new PayoutAccount(id, when);
    account.shopId = shopId;
    account.provider = provider;
    account.status = PayoutAccountStatus.PENDING;
    return account;
  }

  /**
   * The provider opened it; the maker has to tell the rest there. The same answer may come again.
   */
  public void opened(String accountId, Instant when) {
    if (providerAccountId == null) {
      providerAccountId = accountId;
      touched(when);
    }
  }

  /** Refuses an account the provider will never pay. */
  public void requireHope() {
    if (status == PayoutAccountStatus.REJECTED) {
      throw new BusinessException(PayoutError.ACCOUNT_REJECTED);
    }
  }

  /**
   * The provider speaks of a change: what is true is asked, for words come late and in any order.
   */
  public void stale(Instant when) {
    staleSince = when;
    touched(when);
  }

  /** What the provider said when it was asked. A rejected account stays rejected. */
  public void told(AccountState state, Instant when) {
    var next = next(state);
    if (next != status && status.canBecome(next)) {
      status = next;
    }
    requirementsDue = String.join(",", state.due());
    disabledReason = state.disabledReason();
    bankName = state.bankName();
    bankLast4 = state.bankLast4();
    staleSince = null;
    touched(when);
  }

  // one that was never active is still pending, whatever is missing
  private PayoutAccountStatus next(AccountState state) {
    if (state.rejected()) {
      return PayoutAccountStatus.REJECTED;
    }
    if (state.active()) {
      return PayoutAccountStatus.ACTIVE;
    }
    return status == PayoutAccountStatus.ACTIVE ? PayoutAccountStatus.RESTRICTED : status;
  }

  public boolean isActive() {
    return status == PayoutAccountStatus.ACTIVE;
  }

  public UUID getShopId() {
    return shopId;
  }

  public ProviderName getProvider() {
    return provider;
  }

  public String getProviderAccountId() {
    return providerAccountId;
  }

  public PayoutAccountStatus getStatus() {
    return status;
  }

  public List<String> getRequirementsDue() {
    return requirementsDue.isEmpty() ? List.of() : List.of(requirementsDue.split(","));
  }

  public String getDisabledReason() {
    return disabledReason;
  }

  public String getBankName() {
    return bankName;
  }

  public String getBankLast4() {
    return bankLast4;
  }

  public Instant getStaleSince() {
    return staleSince;
  }
}
