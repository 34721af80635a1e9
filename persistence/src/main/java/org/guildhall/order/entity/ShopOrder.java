package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.payment.entity.RefundAmounts;
import org.guildhall.payment.entity.RefundLine;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shipping.entity.DeliveryDates;
import org.guildhall.shop.entity.WorkingDays;

/** What one maker has to make and send. Each verb is one transition with one history row. */
@Entity
public class ShopOrder extends PartProgress {
  @Embedded private Refunded refunded = Refunded.nothing();
  private String cancelReason;
  @Embedded private Milestones milestones = Milestones.none();

  @OneToMany(mappedBy = "shopOrder", cascade = CascadeType.ALL)
  @OrderBy("position")
  private Set<OrderItem> items = new LinkedHashSet<>();

  protected ShopOrder() {}

  private ShopOrder(UUID customerOrderId, ShopOrderTerms terms, Instant now) {
    super(customerOrderId, terms, now);
  }

  /** A maker's part of an order, waiting for the buyer's money. */
  public static ShopOrder place(
      UUID customerOrderId, ShopOrderTerms terms, List<ItemSnapshot> things, Instant now) {
    var order = new ShopOrder(customerOrderId, terms, now);
    for (var thing : things) {
      order.items.add(new OrderItem(order, order.items.size(), thing, now));
    }
    order.begin(Actor.buyer(null), now);
    return order;
  }

  /** The money is here: the maker may begin, and the promised days are fixed. */
  public void paid(DeliveryDates promise, Actor by, Instant when) {
    require(getStatus() != ShopOrderStatus.CANCELLED || !isPromised(), ShopOrderStatus.NEW);
    move(ShopOrderStatus.NEW, by, null, when);
    milestones().restored();
    cancelReason = null;
    items.forEach(OrderItem::restore);
    promise(promise);
  }

  /** The maker begins; not before the buyer has answered what was asked. */
  public void accept(Actor by, Instant when) {
    if (getStatus() == ShopOrderStatus.AWAITING_BUYER) {
      throw new BusinessException(OrderError.AWAITING_BUYER, getNumber());
    }
    startMaking(by, when);
  }

  /** The waiting for the buyer is over: it is made, and its days move by those it stood. */
  public void goOn(WorkingDays days, int stood, Actor by, Instant when) {
    requireAwaiting();
    startMaking(by, when);
    catchUp(days, stood);
  }

  private void startMaking(Actor by, Instant when) {
    move(ShopOrderStatus.IN_PRODUCTION, by, null, when);
    milestones().begun(when);
  }

  public void markReady(Actor by, Instant when) {
    move(ShopOrderStatus.READY_TO_SHIP, by, null, when);
    milestones().begun(when);
  }

  /** Sends units of lines on their way; when none is left open the whole order is shipped. */
  public void ship(Map<UUID, Integer> units, Actor by, Instant when) {
    require(getStatus().isShippable(), ShopOrderStatus.SHIPPED);
    if (units.values().stream().mapToInt(Integer::intValue).sum() < 1) {
      throw BusinessException.at("items", OrderError.NOTHING_TO_SHIP);
    }
    units.forEach((itemId, count) -> item(itemId).requireOpen(count));
    units.forEach((itemId, count) -> item(itemId).ship(count));
    if (openUnits().isEmpty()) {
      move(ShopOrderStatus.SHIPPED, by, null, when);
      milestones().shipped(when);
    } else if (getStatus() != ShopOrderStatus.PARTIALLY_SHIPPED) {
      move(ShopOrderStatus.PARTIALLY_SHIPPED, by, null, when);
    }
    milestones().begun(when);
    touched(when);
  }

  public void delivered(Actor by, Instant when) {
    move(ShopOrderStatus.DELIVERED, by, null, when);
    milestones().delivered(when);
  }

  /** The days to send something back are over. */
  public void complete(Instant when) {
    move(ShopOrderStatus.COMPLETED, Actor.system(), null, when);
    milestones().completed(when);
  }

  /** Ends it before anything was sent. The reason is what the buyer reads. */
  public void cancel(String reason, Actor by, Instant when) {
    if (reason == null || reason.isBlank()) {
      throw BusinessException.at("reason", OrderError.REASON_REQUIRED);
    }
    end(reason.strip(), by, when);
    items.forEach(OrderItem::cancelOpen);
  }

  /**
   * Takes units off it that will not be made. When none is left open, it has ended: as shipped if
   * anything was sent, else as cancelled.
   */
  public void cancelUnits(Map<UUID, Integer> units, String reason, Actor by, Instant when) {
    require(getStatus().canLoseUnits(), ShopOrderStatus.CANCELLED);
    if (units.isEmpty()) {
      throw BusinessException.at("items", OrderError.NOTHING_TO_CANCEL);
    }
    units.forEach((itemId, count) -> item(itemId).cancel(count));
    if (!openUnits().isEmpty()) {
      note(by, named(units) + ": " + reason, when);
    } else if (getStatus() == ShopOrderStatus.PARTIALLY_SHIPPED) {
      move(ShopOrderStatus.SHIPPED, by, reason, when);
      milestones().shipped(when);
    } else {
      end(reason, by, when);
    }
  }

  private void end(String reason, Actor by, Instant when) {
    move(ShopOrderStatus.CANCELLED, by, reason, when);
    cancelReason = reason;
    milestones().cancelled(when);
  }

  /**
   * Sets what the plan gives back apart from what can still be given back. Refuses an order that
   * was never paid and more than is left of it.
   */
  public void refund(RefundPlan plan, Instant when) {
    if (getStatus() == ShopOrderStatus.PENDING_PAYMENT) {
      throw new BusinessException(OrderError.NOT_REFUNDABLE, getNumber());
    }
    var after = refunded.plus(plan, getTotals().getTotalMinor());
    plan.lines().forEach(line -> item(line.itemId()).refund(line.units()));
    refunded = after;
    touched(when);
  }

  /** A refund of that kind was turned down: its money can be given back another time. */
  public void keep(List<RefundLine> lines, RefundAmounts amounts, Instant when) {
    lines.forEach(line -> item(line.getOrderItemId()).keep(line.getUnits()));
    refunded = refunded.minus(amounts);
    touched(when);
  }

  @Override
  ShopOrderTransition transition(ShopOrderStatus from, Actor by, String reason, Instant when) {
    return new ShopOrderTransition(this, from, by, reason, when);
  }

  // null in a row of an order that has not begun: an embeddable of nulls is none
  private Milestones milestones() {
    milestones = milestones == null ? Milestones.none() : milestones;
    return milestones;
  }

  private OrderItem item(UUID id) {
    return items.stream()
        .filter(item -> item.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, id));
  }

  /** Units by line in words of their listings. */
  public String named(Map<UUID, Integer> units) {
    return items.stream()
        .filter(item -> units.containsKey(item.getId()))
        .map(item -> units.get(item.getId()) + " × " + item.getTitle())
        .collect(Collectors.joining(", "));
  }

  /** Units neither sent nor cancelled, by line. */
  public Map<UUID, Integer> openUnits() {
    return items.stream()
        .filter(item -> item.open() > 0)
        .collect(Collectors.toMap(OrderItem::getId, OrderItem::open));
  }

  public Refunded getRefunded() {
    return refunded;
  }

  /** What can still be given back, in minor units. */
  public long refundableMinor() {
    return getTotals().getTotalMinor() - refunded.getRefundedMinor();
  }

  public String getCancelReason() {
    return cancelReason;
  }

  public Instant getShippedAt() {
    return milestones().getShippedAt();
  }

  public Instant getDeliveredAt() {
    return milestones().getDeliveredAt();
  }

  public Set<OrderItem> getItems() {
    return Collections.unmodifiableSet(items);
  }
}
