package org.guildhall.payout.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.guildhall.ledger.service.LedgerPayoutService;
import org.guildhall.payout.entity.Payout;
import org.guildhall.payout.entity.PayoutRepository;
import org.guildhall.payout.event.PayoutSent;
import org.guildhall.payout.event.PayoutShort;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;
import org.guildhall.shared.service.Settings;

/** The other half of a payout's steps: what came of each, committed after it was done. */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class PayoutResultService {
  private static final Duration REFUSED_PAUSE = Duration.ofDays(1);

  @Inject PayoutRepository payouts;
  @Inject PayoutReturns returns;
  @Inject LedgerPayoutService ledger;
  @Inject AuditService audit;
  @Inject Settings settings;
  @Inject Clock clock;
  @Inject Event<PayoutSent> sent;
  @Inject Event<PayoutShort> shortage;

  /** The maker's account at the provider has it: it left ours. */
  public void transferred(PayoutStep step, String transferId) {
    on(
        step,
        payout -> {
          payout.transferred(transferId, clock.instant());
          ledger.settled(payout.reference());
        });
  }

  /** On its way to the bank. */
  public void underWay(PayoutStep step, String providerPayoutId) {
    on(
        step,
        payout -> {
          var now = clock.instant();
          payout.underWay(providerPayoutId, now.plus(poll()), now);
          sent.fire(PayoutReturns.sent(payout));
        });
  }

  /** Our balance at the provider does not suffice: it waits, and the office is told. */
  public void putOff(PayoutStep step, String code) {
    on(
        step,
        payout -> {
          returns.putBack(payout);
          var now = clock.instant();
          payout.putOff(code, now.plus(pause()), now);
          tellShort(payout, code);
        });
  }

  /** The maker's balance at the provider is not ready yet: it waits there, and the office knows. */
  public void waitForBank(PayoutStep step, String code) {
    on(
        step,
        payout -> {
          var now = clock.instant();
          payout.waitForBank(code, now.plus(pause()), now);
          tellShort(payout, code);
        });
  }

  private void tellShort(Payout payout, String code) {
    audit.record("payout.short", "payout", payout.getId(), null, payout.amount(), code);
    if (payouts.tellShortOnce(payout.getRunOn(), clock.instant())) {
      shortage.fire(
          new PayoutShort(
              payout.getId(),
              payout.getShopId(),
              payout.getRunOn(),
              payout.amount().minor(),
              payout.amount().currency()));
    }
  }

  /** A definite no before any money left. */
  public void refused(PayoutStep step, String code) {
    on(
        step,
        payout -> {
          payout.refuse(code, clock.instant());
          returns.tell(payout);
        });
  }

  /** It did not reach the bank; next it is taken back. */
  public void bounced(PayoutStep step, String code) {
    on(step, payout -> payout.bounce(code, clock.instant()));
  }

  /** The bank has nothing to say yet: we ask again later. */
  public void nothingYet(PayoutStep step) {
    on(step, payout -> payout.lease(clock.instant().plus(poll())));
  }

  public void arrived(PayoutStep step) {
    on(step, payout -> payout.arrive(step.providerPayoutId(), clock.instant()));
  }

  /** Our balance at the provider has it again, and so has the maker's in the books. */
  public void takenBack(PayoutStep step, String reversalId) {
    on(
        step,
        payout -> {
          if (payout.getReturnedAt() == null) {
            payout.takenBack(reversalId, clock.instant());
            returns.tell(payout);
          }
        });
  }

  /** The provider does not give it back: people must look, and we ask again tomorrow. */
  public void notTakenBack(PayoutStep step, String code) {
    on(
        step,
        payout -> {
          payout.lease(clock.instant().plus(REFUSED_PAUSE));
          audit.record(
              "payout.not_taken_back", "payout", payout.getId(), null, payout.amount(), code);
        });
  }

  private Duration pause() {
    return Duration.ofSeconds(settings.number("GUILDHALL_PAYOUT_SHORT_SECONDS", 3_600));
  }

  private Duration poll() {
    return Duration.ofSeconds(settings.number("GUILDHALL_PAYOUT_POLL_SECONDS", 21_600));
  }

  // an answer to an earlier try, or after the provider's own word, has no effect any more
  private void on(PayoutStep step, Consumer<Payout> effect) {
    var payout = payouts.locked(step.payoutId());
    if (payout.reference().equals(step.reference())
        && PayoutStep.Kind.next(payout).filter(kind -> kind == step.kind()).isPresent()) {
      effect.accept(payout);
    }
  }
}
