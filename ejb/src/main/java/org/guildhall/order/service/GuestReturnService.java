package org.guildhall.order.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A guest sends something back; whoever has the order's signed link may. */
@Stateless
@PermitAll
public class GuestReturnService {
  @Inject GuestOrders guests;
  @Inject BuyerReturns returns;

  /** What of the order may be sent back, and the returns under way. */
  public ReturnsOfOrder ofOrder(String token) {
    return returns.of(guests.open(token));
  }

  /** Asks the maker, and answers the return's number; refuses as {@link ReturnService#ask}. */
  public String ask(String token, AskReturnCommand command) {
    return returns.ask(guests.open(token), null, command);
  }

  /** It is on its way back. Refuses what was not approved. */
  public void sent(String token, String number, String trackingNumber) {
    returns.sent(guests.open(token), null, number, trackingNumber);
  }

  /** Keeps it after all. Refuses what is on its way already. */
  public void cancel(String token, String number) {
    returns.cancel(guests.open(token), null, number);
  }
}
