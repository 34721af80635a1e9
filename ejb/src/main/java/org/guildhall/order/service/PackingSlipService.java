package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.guildhall.shared.service.Roles;

/** The paper that lies in the box. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class PackingSlipService {
  @Inject ShopOrderBoardService board;
  @Inject PackingSlipWriter writer;

  /** The packing slip of one of the caller's orders as a PDF; anybody else's is not found. */
  public byte[] pdf(String number) {
    return writer.write(board.details(number));
  }
}
