package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.guildhall.ledger.entity.LedgerLineRepository;
import org.guildhall.order.entity.FrozenSaleRepository;
import org.guildhall.order.entity.ShopOrderBoardRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** One order's money as its maker can read it. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class StatementService {
  @Inject ShopOrderBoardRepository board;
  @Inject FrozenSaleRepository sales;
  @Inject LedgerLineRepository lines;
  @Inject Caller caller;

  /**
   * The statement of one of the caller's orders; anybody else's is not found. Empty when it was
   * sold before there were books.
   */
  public Optional<StatementDetails> statement(String number) {
    var order = board.get(caller.accountId(), number);
    var purchase = board.purchase(order.getCustomerOrderId());
    return sales
        .find(order.getId())
        .map(
            sale ->
                StatementWriter.write(
                    order,
                    purchase.destination().name(),
                    sale,
                    lines.ofShopOrder(order.getShopId(), order.getId()),
                    purchase.getPaidAt()));
  }
}
