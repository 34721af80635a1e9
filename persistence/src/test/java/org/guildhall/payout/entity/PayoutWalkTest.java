package org.guildhall.payout.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.shared.entity.Ids;
import org.guildhall.shared.entity.Money;
import org.guildhall.testing.StateWalk;
import org.guildhall.testing.World;

/** Payouts and the accounts they go to, asked for anything in any order. */
class PayoutWalkTest {
  private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
  private static final Set<String> PAYOUT =
      Set.of(
          "SCHEDULED to PROCESSING",
          "SCHEDULED to HELD",
          "SCHEDULED to CANCELLED",
          "PROCESSING to PAID",
          "PROCESSING to FAILED",
          "FAILED to SCHEDULED",
          "PAID to RETURNED",
          "HELD to SCHEDULED",
          // our balance at the provider does not suffice yet
          "PROCESSING to SCHEDULED");
  private static final Set<String> ACCOUNT =
      Set.of(
          "PENDING to ACTIVE",
          "ACTIVE to RESTRICTED",
          "RESTRICTED to ACTIVE",
          "ACTIVE to REJECTED",
          "RESTRICTED to REJECTED",
          // the provider may say no before it ever said yes
          "PENDING to REJECTED");

  @Property(tries = 10)
  void aPayoutMovesOnlyByTheTable(@ForAll long seed) {
    List<Consumer<Payout>> verbs =
        List.of(
            p -> p.begin(900, NOW),
            p -> p.begin(0, NOW),
            p -> p.hold(HoldCode.ON_HOLD, "We look", NOW),
            p -> p.release(NOW),
            p -> p.cancel("below_minimum", NOW),
            p -> p.transferred("tr_1", NOW),
            p -> p.underWay("po_1", NOW, NOW),
            p -> p.putOff("balance_insufficient", NOW, NOW),
            p -> p.refuse("no_such_account", NOW),
            p -> p.arrive("po_1", NOW),
            p -> p.bounce("account_closed", NOW),
            p -> p.takenBack("trr_1", NOW),
            p -> p.retry(NOW));

    var made = new StateWalk<>(PayoutWalkTest::payout, Payout::getStatus, PAYOUT, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(PAYOUT);
  }

  @Property(tries = 10)
  void neitherWhatIsUnderWayNorWhatIsHeldIsSentByTryingAgain(@ForAll long seed) {
    List<Consumer<Payout>> verbs =
        List.of(
            p -> p.begin(900, NOW),
            p -> p.hold(HoldCode.ON_HOLD, "We look", NOW),
            p -> p.refuse("no_such_account", NOW),
            p -> p.retry(NOW));

    var made = new StateWalk<>(PayoutWalkTest::payout, Payout::getStatus, PAYOUT, verbs).go(seed);

    assertThat(made).contains("FAILED to SCHEDULED");
    assertThat(made).doesNotContain("PROCESSING to SCHEDULED", "HELD to SCHEDULED");
  }

  @Property(tries = 10)
  void anAccountMovesOnlyByTheTable(@ForAll long seed) {
    List<Consumer<PayoutAccount>> verbs =
        List.of(
            a -> a.opened("acct_1", NOW),
            a -> a.told(state(true, false), NOW),
            a -> a.told(state(false, false), NOW),
            a -> a.told(state(false, true), NOW),
            a -> a.stale(NOW),
            PayoutAccount::requireHope);

    var made =
        new StateWalk<>(PayoutWalkTest::account, PayoutAccount::getStatus, ACCOUNT, verbs).go(seed);

    assertThat(made).containsExactlyInAnyOrderElementsOf(ACCOUNT);
  }

  private static Payout payout() {
    return Payout.schedule(World.u(1), LocalDate.of(2026, 11, 20), Money.of(1000, "USD"), NOW);
  }

  private static PayoutAccount account() {
    return PayoutAccount.intend(Ids.at(NOW), World.u(1), ProviderName.STRIPE, NOW);
  }

  private static AccountState state(boolean active, boolean rejected) {
    return new AccountState(active, rejected, List.of(), null, null, null);
  }
}
