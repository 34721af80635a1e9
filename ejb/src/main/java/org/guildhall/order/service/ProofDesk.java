package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.event.ProofSuperseded;

/** What both sides of a round need. Callers hold the customer order's lock. */
@ApplicationScoped
public class ProofDesk {
  private static final int LONGEST = 1000;

  @Inject ProofRepository proofs;
  @Inject OrderFactsRepository facts;
  @Inject OrderProgress progress;
  @Inject Clock clock;
  @Inject Event<ProofSuperseded> superseded;

  /** It is made now; its days move by the working days from the first round until then. */
  void goOn(CustomerOrder order, ShopOrder part, LocalDate until, Actor by) {
    var days = facts.maker(part.getShopId()).days();
    var since = proofs.of(part.getId()).get(0).sentOn();
    part.goOn(days, days.between(since, until), by, clock.instant());
    progress.follow(order, null);
  }

  /** Whatever is open of it needs no answer any more. */
  void supersede(ShopOrder part) {
    proofs
        .open(part.getId())
        .ifPresent(
            round -> {
              round.supersede(clock.instant());
              superseded.fire(
                  new ProofSuperseded(part.getId(), part.getNumber(), round.getRound()));
            });
  }

  /** After a hold of so many working days the buyer has as much time left as before. */
  void postpone(ShopOrder part, LocalDate heldOn) {
    var days = facts.maker(part.getShopId()).days();
    int stood = days.between(heldOn, LocalDate.now(clock));
    proofs
        .open(part.getId())
        .ifPresent((ProofRound round) -> round.postpone(days, stood, clock.instant()));
  }

  /** The words without blanks around them; refuses none, and cuts nothing off. */
  static String words(String typed, String field, ProofError missing) {
    return Reason.words(typed, field, missing, ProofError.WORDS_TOO_LONG, LONGEST);
  }
}
