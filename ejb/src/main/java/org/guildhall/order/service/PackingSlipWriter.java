package org.guildhall.order.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes what lies in the box. No slip carries a price, for it may lie in a present. */
@ApplicationScoped
public class PackingSlipWriter {
  @Inject PaperPress press;

  /** The slips of orders as the bytes of one PDF; each begins on a new page. */
  public byte[] write(List<MakerOrderDetails> orders) {
    return press.print(
        "slip",
        Map.of("slips", orders),
        orders.stream().map(MakerOrderDetails::number).collect(Collectors.joining(", ")));
  }

  /** The slip of a present: the words on its card and what is in it, for whoever unpacks it. */
  public byte[] gift(MakerOrderDetails order) {
    return press.print("gift", Map.of("order", order), order.number());
  }
}
