package org.guildhall.payout.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.guildhall.account.entity.AccountRepository;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payout.entity.AccountState;
import org.guildhall.payout.entity.HoldCode;
import org.guildhall.payout.entity.PayoutAccount;
import org.guildhall.payout.entity.PayoutAccountRepository;
import org.guildhall.payout.entity.PayoutAccountStatus;
import org.guildhall.payout.entity.PayoutPlanRepository;
import org.guildhall.payout.event.PayoutAccountRestricted;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shop.entity.Shop;

/** The committed halves of speaking with the provider about a maker's account. */
@Stateless
@PermitAll
public class PayoutAccountIntentService {
  private static final int AT_ONCE = 10;
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Inject PayoutAccountRepository accounts;
  @Inject PayoutPlanRepository plans;
  @Inject PayoutReleaseService releases;
  @Inject OwnShop own;
  @Inject AccountRepository people;
  @Inject AuditService audit;
  @Inject Clock clock;
  @Inject Event<PayoutAccountRestricted> restricted;

  /** What the trail keeps of an account before and after. */
  private record State(PayoutAccountStatus status, String because) {}

  /** The caller's wish for an account, the same one every time. Refuses after a rejection. */
  public AccountIntent prepare() {
    var shop = own.shop();
    plans.locked(shop.getId()); // a double click opens one account
    var account = accounts.ofShop(shop.getId()).orElseGet(() -> intend(shop));
    account.requireHope();
    return new AccountIntent(
        account.getId(),
        account.getProviderAccountId(),
        new AccountRequest(
            account.getId(),
            people.get(shop.getOwnerId()).getEmail(),
            shop.getName(),
            shop.getId()));
  }

  /** The provider opened it. */
  public void opened(UUID id, String providerAccountId) {
    accounts.locked(id).opened(providerAccountId, clock.instant());
  }

  /** The caller's account at the provider; empty before it was opened. */
  public Optional<AccountIntent> mine() {
    return accounts.ofShop(own.shop().getId()).flatMap(PayoutAccountIntentService::known);
  }

  /** The account to ask about; empty before it was opened. */
  public Optional<AccountIntent> known(UUID id) {
    return known(accounts.locked(id));
  }

  /** Accounts of which the provider told a change and that nobody has asked about since. */
  public List<UUID> claimStale() {
    var now = clock.instant();
    return accounts.claimStale(now, now.plus(PATIENCE), AT_ONCE);
  }

  /**
   * What the provider said when asked. A maker who was paid and is not any more gets a mail; one
   * who is paid again gets what waited for that.
   */
  public void told(UUID id, AccountState state) {
    var account = accounts.locked(id);
    var before = account.getStatus();
    account.told(state, clock.instant());
    var after = account.getStatus();
    if (after == before) {
      return;
    }
    audit.record(
        "payout_account." + after.name().toLowerCase(),
        "shop",
        account.getShopId(),
        new State(before, null),
        new State(after, state.disabledReason()),
        null);
    if (account.isActive()) {
      releases.release(account.getShopId(), HoldCode.ACCOUNT_NOT_ACTIVE);
    } else if (after == PayoutAccountStatus.RESTRICTED) {
      restricted.fire(new PayoutAccountRestricted(id, account.getShopId()));
    }
  }

  private static Optional<AccountIntent> known(PayoutAccount account) {
    return Optional.ofNullable(account.getProviderAccountId())
        .map(there -> new AccountIntent(account.getId(), there, null));
  }

  private PayoutAccount intend(Shop shop) {
    var now = clock.instant();
    var account = PayoutAccount.intend(Ids.at(now), shop.getId(), ProviderName.STRIPE, now);
    accounts.add(account);
    return account;
  }
}
