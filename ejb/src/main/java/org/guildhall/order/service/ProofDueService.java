package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.ProofExpired;
import org.guildhall.order.event.ProofReminderDue;
import org.guildhall.shared.service.Roles;

/**
 * What happens to rounds by time alone. Numbers are read without a lock and looked at again under
 * the order's, so whoever answers in time wins, and two rounds at once do it once.
 */
@Stateless
@RolesAllowed(Roles.SYSTEM)
public class ProofDueService {
  /** Two weeks of work for the next draft, or for a decision; after that the buyer is paid back. */
  private static final int MAKER_DAYS = 10;

  @Inject ProofRepository proofs;
  @Inject ShopOrderRepository shopOrders;
  @Inject OrderFactsRepository facts;
  @Inject OrderProgress progress;
  @Inject CancellationDesk desk;
  @Inject Clock clock;
  @Inject Event<ProofReminderDue> reminders;
  @Inject Event<ProofExpired> expired;

  /** Orders whose buyers are to be reminded. */
  public List<String> toRemind(int most) {
    return proofs.toRemind(LocalDate.now(clock), most);
  }

  /** Reminds a buyer once. */
  public void remind(String number) {
    waiting(number)
        .filter(one -> one.last().isToRemind(LocalDate.now(clock)))
        .ifPresent(
            one -> {
              var round = one.last();
              round.reminded(clock.instant());
              reminders.fire(
                  new ProofReminderDue(
                      one.part().getId(),
                      number,
                      round.getRound(),
                      round.getWords(),
                      round.getAnswerBy()));
            });
  }

  /** Orders whose buyers let the last day pass. */
  public List<String> unanswered(int most) {
    return proofs.unanswered(LocalDate.now(clock), most);
  }

  /** From now on it is the maker's turn: to go on, to send another round, or to cancel. */
  public void expire(String number) {
    var today = LocalDate.now(clock);
    waiting(number)
        .filter(one -> one.last().isOverdue(today))
        .ifPresent(
            one -> {
              var round = one.last();
              round.expire(today, clock.instant());
              expired.fire(
                  new ProofExpired(one.part().getId(), number, round.getRound(), round.getWords()));
            });
  }

  /** Orders whose makers may have let their turn pass. */
  public List<String> leftToMaker(int most) {
    var day = LocalDate.now(clock).minusDays(MAKER_DAYS);
    return proofs.leftToMaker(day.atStartOfDay(clock.getZone()).toInstant(), most);
  }

  /** Cancels, and pays back, what its maker left lying; does nothing when the maker has moved. */
  public void giveUp(String number) {
    waiting(number)
        .filter(
            one ->
                one.last()
                    .isForgotten(
                        facts.maker(one.part().getShopId()).days(),
                        MAKER_DAYS,
                        LocalDate.now(clock)))
        .ifPresent(one -> desk.cancel(one.order(), one.part(), CancellationDesk.Why.silentMaker()));
  }

  private record Waiting(CustomerOrder order, ShopOrder part, ProofRound last) {}

  private Optional<Waiting> waiting(String number) {
    var order = progress.lock(shopOrders.purchaseOf(number));
    var part = shopOrders.byNumber(number);
    if (part.getStatus() != ShopOrderStatus.AWAITING_BUYER) {
      return Optional.empty();
    }
    var rounds = proofs.of(part.getId());
    return Optional.of(new Waiting(order, part, rounds.get(rounds.size() - 1)));
  }
}
