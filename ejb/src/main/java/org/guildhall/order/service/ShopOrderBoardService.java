package org.guildhall.order.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.media.service.Picture;
import org.guildhall.order.entity.BoardLine;
import org.guildhall.order.entity.BoardQuery;
import org.guildhall.order.entity.BoardRow;
import org.guildhall.order.entity.CancellationRepository;
import org.guildhall.order.entity.OrderHoldRepository;
import org.guildhall.order.entity.OrderStage;
import org.guildhall.order.entity.ShopOrder;
import org.guildhall.order.entity.ShopOrderBoardRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;
import org.guildhall.shipping.entity.ShipmentRepository;
import org.guildhall.shop.entity.ShopRepository;

/** What a maker sees of the orders of the own shops: the stacks, a list, one order. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShopOrderBoardService {
  private static final int MOST_PER_PAGE = 100;

  @Inject ShopOrderBoardRepository board;
  @Inject CancellationRepository requests;
  @Inject OrderHoldRepository holds;
  @Inject ShipmentRepository shipments;
  @Inject ShopRepository shops;
  @Inject Caller caller;
  @Inject Clock clock;

  /** How many orders lie on each stack; late means past the day by UTC. */
  public Map<OrderStage, Long> counts() {
    return board.counts(caller.accountId(), LocalDate.now(clock));
  }

  /** A page of a stack, those due first at the top unless the newest are wanted. */
  public OrdersPage page(OrderStage stage, String search, boolean newestFirst, int page, int size) {
    var rows = Math.max(1, Math.min(size, MOST_PER_PAGE));
    var number = Math.max(1, page);
    var today = LocalDate.now(clock);
    var query =
        new BoardQuery(
            caller.accountId(), stage, search, newestFirst, today, (number - 1) * rows, rows);
    return new OrdersPage(summaries(board.rows(query), today), board.count(query), number, rows);
  }

  /** One order of the caller's shops; anybody else's and an unpaid one is not found. */
  public MakerOrderDetails details(String number) {
    var order = board.get(caller.accountId(), number);
    var parcels = shipments.ofShopOrders(List.of(order.getId()));
    return MakerOrderDetails.of(
        order,
        board.purchase(order.getCustomerOrderId()),
        shops.get(order.getShopId()).getName(),
        board.shops(order.getCustomerOrderId()),
        LocalDate.now(clock),
        lines(order),
        parcels.stream().map(MakerParcel::of).toList(),
        requests.of(order.getId()).map(CancellationDetails::of).orElse(null),
        holds.open(order.getId()).map(HoldDetails::of).orElse(null));
  }

  private List<MakerOrderLine> lines(ShopOrder order) {
    var pictures = new HashMap<UUID, Picture>();
    board
        .lines(List.of(order.getId()))
        .forEach(line -> pictures.put(line.itemId(), BoardLineDetails.picture(line)));
    return order.getItems().stream()
        .map(item -> MakerOrderLine.of(item, order.getCurrency(), pictures.get(item.getId())))
        .toList();
  }

  private List<ShopOrderSummary> summaries(List<BoardRow> rows, LocalDate today) {
    var lines =
        board.lines(rows.stream().map(BoardRow::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    BoardLine::shopOrderId,
                    Collectors.mapping(
                        BoardLineDetails::of, Collectors.toCollection(ArrayList::new))));
    return rows.stream()
        .map(
            row -> ShopOrderSummary.of(row, lines.getOrDefault(row.id(), new ArrayList<>()), today))
        .toList();
  }
}
