package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.guildhall.account.entity.Email;
import org.guildhall.order.entity.OrderRepository;
import org.guildhall.order.event.GuestOrderLinkRequested;

/** A guest's order, for whoever has its signed link. */
@Stateless
@PermitAll
public class GuestOrderService {
  @Inject OrderRepository orders;
  @Inject OrderReader reader;
  @Inject GuestOrders guests;
  @Inject DeliveryService deliveries;
  @Inject BuyerCancellationService cancellations;
  @Inject BuyerProofService proofs;
  @Inject Event<GuestOrderLinkRequested> linkRequested;

  /** The order a link opens; a link that is not ours opens nothing. */
  public OrderDetails details(String token) {
    return reader.details(guests.open(token));
  }

  /** The guest has it: a shipped parcel of this order becomes delivered. */
  public void received(String token, String shopOrderNumber) {
    deliveries.received(guests.open(token), shopOrderNumber, null);
  }

  /** Asks a maker to cancel; see {@link BuyerCancellationService#ask}. */
  public boolean askToCancel(String token, String shopOrderNumber, String reason) {
    return cancellations.ask(guests.open(token), shopOrderNumber, reason, null);
  }

  /** Agrees to what a maker shows; see {@link BuyerProofService#approve}. */
  public void approve(String token, UUID roundId) {
    proofs.approve(guests.id(token), roundId, null);
  }

  /** Wants it otherwise, or answers; see {@link BuyerProofService#requestChange}. */
  public void requestChange(String token, UUID roundId, String what) {
    proofs.requestChange(guests.id(token), roundId, what, null);
  }

  /**
   * Sends the link once more to the address of the order. Says the same whether the two belong
   * together or not.
   */
  public void sendLink(String number, String email) {
    var address = Email.of(email).text();
    orders
        .byNumber(number == null ? "" : number.strip().toUpperCase(Locale.ROOT))
        .filter(order -> order.getEmail().equals(address))
        .ifPresent(
            order ->
                linkRequested.fire(
                    new GuestOrderLinkRequested(order.getId(), order.getOrderNumber())));
  }
}
