package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ReturnKey;
import org.guildhall.order.entity.ReturnListRepository;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRow;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** A maker answers what buyers want to send back, and looks at what came. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class MakerReturnService {
  private static final int MOST = 100;

  @Inject ReturnRepository returns;
  @Inject ReturnListRepository lists;
  @Inject ReturnCases cases;
  @Inject ReturnDesk desk;
  @Inject Caller caller;

  /** Those that wait for the caller first, then the newest. */
  public List<ReturnRow> list() {
    return lists.ofMaker(caller.accountId(), MOST);
  }

  /** One return at a shop of the caller. */
  public ReturnCase details(String number) {
    return cases.of(own(number), number);
  }

  /** Agrees. Refuses without words about where and how to send it. */
  public void approve(String number, String instructions) {
    desk.approve(own(number), instructions, me());
  }

  /** Says no. Refuses without a reason for the buyer. */
  public void decline(String number, String reason) {
    desk.decline(own(number), reason, me());
  }

  /** It is here, announced or not. */
  public void receive(String number) {
    desk.receive(own(number), me());
  }

  /**
   * Pays back what is accepted and puts on the shelf what is fit to sell. Refuses wrong counts,
   * keeping all of the price, and no word to the buyer.
   */
  public void inspect(InspectReturnCommand command) {
    desk.inspect(own(command.number()), command, me());
  }

  private ReturnKey own(String number) {
    return returns.ofMaker(caller.accountId(), number);
  }

  private Actor me() {
    return Actor.seller(caller.accountId());
  }
}
