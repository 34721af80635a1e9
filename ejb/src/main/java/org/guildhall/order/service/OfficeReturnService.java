package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.guildhall.order.entity.Actor;
import org.guildhall.order.entity.ReturnListRepository;
import org.guildhall.order.entity.ReturnRepository;
import org.guildhall.order.entity.ReturnRow;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** The office's view of all returns; it may answer in the place of a maker who does not. */
@Stateless
@RolesAllowed({Roles.SUPPORT, Roles.ADMIN})
public class OfficeReturnService {
  private static final int MOST = 200;

  @Inject ReturnRepository returns;
  @Inject ReturnListRepository lists;
  @Inject ReturnCases cases;
  @Inject ReturnDesk desk;
  @Inject AuditService audit;
  @Inject Caller caller;

  /** Those that wait for a maker first, then the newest. */
  public List<ReturnRow> list() {
    return lists.all(MOST);
  }

  /** Any return. */
  public ReturnCase details(String number) {
    return cases.of(returns.byNumber(number), number);
  }

  /** Agrees in the maker's place; refuses as the maker is refused. */
  public void approve(String number, String instructions) {
    desk.approve(returns.byNumber(number), instructions, me());
    audit.record("return.approve", "return", number, null, null, instructions);
  }

  /** Says no in the maker's place, with a reason for the buyer. */
  public void decline(String number, String reason) {
    desk.decline(returns.byNumber(number), reason, me());
    audit.record("return.decline", "return", number, null, null, reason);
  }

  /** Notes in the maker's place that the parcel came, by what its carrier says. */
  public void receive(String number) {
    desk.receive(returns.byNumber(number), me());
    audit.record("return.receive", "return", number, null, null, null);
  }

  private Actor me() {
    return new Actor(Actor.Kind.ADMIN, caller.accountId());
  }
}
