package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.guildhall.shared.service.Roles;

/** The paper that lies in the box. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class PackingSlipService {
  @Inject ShopOrderBoardService board;
  @Inject PackingSlipWriter writer;

  /** The packing slip of one of the caller's orders as a PDF; anybody else's is not found. */
  public byte[] pdf(String number) {
    return writer.write(List.of(board.details(number)));
  }

  /** The slip of one of the caller's orders for whoever unpacks it as a present. */
  public byte[] gift(String number) {
    return writer.gift(board.details(number));
  }

  /**
   * The packing slips of up to 100 orders, each on its own page, as one PDF. Refuses all of them
   * when one is not an order of the caller.
   */
  public byte[] pdf(Collection<String> numbers) {
    return writer.write(
        numbers.stream()
            .distinct()
            .limit(OrderBatchService.MOST)
            .map(number -> board.details(number))
            .toList());
  }
}
