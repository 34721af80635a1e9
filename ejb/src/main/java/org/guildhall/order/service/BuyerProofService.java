package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ProofError;
import org.guildhall.order.entity.ProofRepository;
import org.guildhall.order.entity.ProofRound;
import org.guildhall.order.entity.ProofStatus;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderRepository;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.order.event.ProofApproved;
import org.guildhall.order.event.ProofChangeRequested;
import org.guildhall.order.event.ShopOrderAccepted;
import org.guildhall.shared.entity.BusinessException;

/**
 * A buyer or guest answers a maker's round. Callers have checked whose order it is, and have not
 * read it: what was read before the lock may be what another has changed.
 */
@Stateless
@PermitAll
public class BuyerProofService {
  @Inject OrderProgress progress;
  @Inject ShopOrderRepository shopOrders;
  @Inject ProofRepository proofs;
  @Inject ProofDesk desk;
  @Inject Clock clock;
  @Inject Event<ProofApproved> approved;
  @Inject Event<ProofChangeRequested> changeRequested;
  @Inject Event<ShopOrderAccepted> accepted;

  /**
   * Agrees: the maker begins, and the promised days move by those the order waited. A second click
   * changes nothing. Refuses a round that a newer one replaced, that was answered otherwise or too
   * late, and an order that is over.
   */
  public void approve(UUID orderId, UUID roundId, UUID accountId) {
    var order = progress.lock(orderId);
    var round = proofs.ofOrder(orderId, roundId);
    if (round.getStatus() == ProofStatus.APPROVED) {
      return;
    }
    var part = part(round);
    round.approve(accountId, clock.instant());
    desk.goOn(order, part, LocalDate.now(clock), Actor.buyer(accountId));
    approved.fire(
        new ProofApproved(part.getId(), part.getNumber(), round.getRound(), part.getShipBy()));
    accepted.fire(new ShopOrderAccepted(part.getId(), part.getNumber()));
  }

  /**
   * Says what is to change, or answers a question: the order goes on waiting, for the maker's next
   * round. Refuses no words, and else as {@link #approve}.
   */
  public void requestChange(UUID orderId, UUID roundId, String what, UUID accountId) {
    var answer = ProofDesk.words(what, "answer", ProofError.ANSWER_REQUIRED);
    progress.lock(orderId);
    var round = proofs.ofOrder(orderId, roundId);
    if (answer.equals(round.getAnswer())) {
      return;
    }
    var part = part(round);
    round.requestChange(answer, accountId, clock.instant());
    part.requireAwaiting();
    changeRequested.fire(
        new ProofChangeRequested(part.getId(), part.getNumber(), round.getRound(), answer));
  }

  private ShopOrder part(ProofRound round) {
    var part = shopOrders.get(round.getShopOrderId());
    if (part.getStatus() == ShopOrderStatus.CANCELLED) {
      throw new BusinessException(ProofError.ORDER_CANCELLED);
    }
    return part;
  }
}
