package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.media.entity.MediaError;
import org.guildhall.media.entity.MediaRepository;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.CustomerOrder;
import org.guildhall.order.entity.OrderFactsRepository;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.ProofSent;
import org.guildhall.order.event.ShopOrderAwaitsBuyer;
import org.guildhall.order.event.ShopOrderWentOn;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A maker shows or asks the buyer something before making. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerProofService {
  @Inject ShopOrderRepository shopOrders;
  @Inject ProofRepository proofs;
  @Inject MediaRepository media;
  @Inject OrderFactsRepository facts;
  @Inject ProofReader reader;
  @Inject ProofDesk desk;
  @Inject OrderProgress progress;
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Event<ShopOrderAwaitsBuyer> awaits;
  @Inject Event<ProofSent> sent;
  @Inject Event<ShopOrderWentOn> wentOn;

  /** The rounds of an order of the caller's shops, the newest first. */
  public List<ProofDetails> ofOrder(String number) {
    return reader.of(shopOrders.ownedBy(caller.accountId(), number).getId());
  }

  /**
   * Sends the next round; with the first the order waits for its buyer and its clock stands. One
   * that is open still is replaced. Refuses no words, a sixth round, an order that is being made or
   * over, and a page that is older than the last round or answer.
   */
  public void send(SendProofCommand command) {
    var words = ProofDesk.words(command.words(), "words", ProofError.WORDS_REQUIRED);
    var now = clock.instant();
    var order = lock(command.number());
    var part = own(command.number());
    int before = proofs.of(part.getId()).size();
    if (command.round() != before + 1) {
      throw new BusinessException(ProofError.OUTDATED);
    }
    if (part.getStatus() == ShopOrderStatus.AWAITING_BUYER) {
      desk.supersede(part);
    } else {
      part.awaitBuyer(me(), now);
      progress.follow(order, null);
      awaits.fire(new ShopOrderAwaitsBuyer(part.getId(), part.getNumber()));
    }
    var round =
        ProofRound.send(
            part,
            before,
            new ProofRound.Draft(words, picture(command.mediaId())),
            facts.maker(part.getShopId()).days(),
            caller.accountId(),
            now);
    proofs.add(round);
    sent.fire(
        new ProofSent(
            part.getId(), part.getNumber(), round.getRound(), words, round.getAnswerBy()));
  }

  /**
   * Makes it as the last round shows it, which nobody answered in time. Its days move by the time
   * the buyer had. Refuses while there is time to answer, and after a change was asked for.
   */
  public void goOn(String number) {
    var order = lock(number);
    var part = own(number);
    part.requireAwaiting();
    var rounds = proofs.of(part.getId());
    var last = rounds.get(rounds.size() - 1);
    last.requireExpired();
    desk.goOn(order, part, last.endedOn(), me());
    wentOn.fire(new ShopOrderWentOn(part.getId(), number, last.getRound(), part.getShipBy()));
  }

  // only an own picture that no public address shows
  private UUID picture(UUID mediaId) {
    if (mediaId == null) {
      return null;
    }
    var picture = media.get(mediaId);
    if (!picture.isRestricted() || !caller.accountId().equals(picture.getOwnerId())) {
      throw new BusinessException(MediaError.NOT_FOUND, mediaId);
    }
    return mediaId;
  }

  private CustomerOrder lock(String number) {
    return progress.lock(shopOrders.purchaseOf(caller.accountId(), number));
  }

  private ShopOrder own(String number) {
    return shopOrders.ownedBy(caller.accountId(), number);
  }

  private Actor me() {
    return Actor.seller(caller.accountId());
  }
}
