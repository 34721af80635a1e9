package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.guildhall.account.entity.AccountError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.service.AuditService;
import org.guildhall.shared.service.Roles;

/** Opens what the office sees masked: who bought and where it goes. Each look is audited. */
@Stateless
@RolesAllowed({Roles.ADMIN, Roles.SUPPORT})
public class OrderContactService {
  @Inject AdminOrderService orders;
  @Inject AuditService audit;

  /** The order with its buyer's address and contact; refuses without a reason. */
  public OrderDetails reveal(String number, String reason) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", AccountError.REASON_REQUIRED);
    }
    var order = orders.details(number);
    audit.record("order.reveal", "order", number, null, null, reason.strip());
    return order;
  }
}
