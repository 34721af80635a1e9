package org.guildhall.payout.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.guildhall.testing.World.number;

import java.util.List;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.event.SellerAccountChanged;
import org.guildhall.payout.entity.AccountState;
import org.guildhall.payout.entity.PayoutError;
import org.guildhall.payout.event.PayoutAccountRestricted;
import org.guildhall.shop.event.ShopReopened;
import org.guildhall.testing.World;
import org.junit.jupiter.api.Test;

/** What keeps payouts back, and who may be paid at all. */
class PayoutHoldIT extends PayoutScene {
  @Test
  void theOfficeHoldsAndLetsGo() {
    office(s -> s.hold("kiln-and-crow", "We look at two orders"));
    run();
    send();
    assertPayout("HELD", 1, EARNED);
    assertThat(stripe.transfers).isEmpty();

    refused(PayoutError.REASON_REQUIRED, () -> office(s -> s.release(SHOP, " ")));
    office(s -> s.release(SHOP, "Both orders are fine"));
    send();
    assertPayout("PROCESSING", 1, EARNED);
    assertThat(
            number(
                database,
                "select count(*) from audit_event where action in"
                    + " ('payout.hold','payout.release')"))
        .isEqualTo(2);
  }

  @Test
  void aHoldAfterTheRunStillCounts() {
    run();
    office(s -> s.hold("kiln-and-crow", "We look at two orders"));
    send();

    assertPayout("HELD", 1, EARNED);
    assertThat(of("SELLER_AVAILABLE:" + SHOP)).isEqualTo(EARNED);
  }

  @Test
  void aSuspendedShopWaits() {
    World.execute(
        database, "update shop set status = 'SUSPENDED', status_reason = 'x' where id = u(1)");
    run();
    assertPayout("HELD", 1, EARNED);

    World.execute(database, "update shop set status = 'OPEN', status_reason = null");
    act(PayoutReleaseService.class, s -> s.onReopened(new ShopReopened(SHOP)));
    send();
    assertPayout("PROCESSING", 1, EARNED);
  }

  @Test
  void anAccountTheProviderStoppedPayingWaitsAndTheMakerIsTold() {
    run();
    word(s -> s.onAccountChanged(new SellerAccountChanged(ProviderName.STRIPE, "acct_1")));
    stripe.state =
        new AccountState(
            false, false, List.of("external_account"), "requirements.past_due", null, null);
    lookAtAccounts();
    assertThat(fired).hasAtLeastOneElementOfType(PayoutAccountRestricted.class);
    send();
    assertPayout("HELD", 1, EARNED);

    word(s -> s.onAccountChanged(new SellerAccountChanged(ProviderName.STRIPE, "acct_1")));
    stripe.state = new AccountState(true, false, List.of(), null, "TEST BANK", "6789");
    lookAtAccounts();
    send();
    assertPayout("PROCESSING", 1, EARNED);
  }

  @Test
  void aMakerWithoutAnActiveAccountIsNotPaid() {
    World.execute(database, "update payout_account set status = 'PENDING'");
    run();

    assertThat(count("payout")).isZero();
    World.execute(database, "update payout_account set status = 'ACTIVE' where shop_id = u(1)");
    run();
    assertThat(count("payout")).isEqualTo(1);
  }

  @Test
  void opensOneAccountHoweverOftenTheMakerBegins() {
    World.execute(database, "delete from payout_account");
    var first = ask(PayoutAccountService.class, PayoutAccountService::onboard);
    var second = ask(PayoutAccountService.class, PayoutAccountService::onboard);

    assertThat(first).isEqualTo(second).startsWith("https://connect.example/acct_");
    assertThat(stripe.opened).containsExactly("hanna@example.com");
    act(PayoutAccountService.class, PayoutAccountService::look);
    assertThat(number(database, "select count(*) from payout_account where status = 'ACTIVE'"))
        .isEqualTo(1);
  }

  @Test
  void saysWhyStripeDidNotOpenAnAccount() {
    World.execute(database, "delete from payout_account");
    stripe.instead = new PayoutAnswer.Unavailable("ApiConnectionException");

    refused(
        PayoutError.PROVIDER_UNAVAILABLE,
        () -> ask(PayoutAccountService.class, PayoutAccountService::onboard));
  }
}
