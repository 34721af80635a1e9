package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
public class ShopOrder extends AgreedPart {
  @Enumerated(EnumType.STRING)
  private ShopOrderStatus status = ShopOrderStatus.PENDING_PAYMENT;

  @Enumerated(EnumType.STRING)
  private ShopOrderStatus statusBeforeHold;

  @Embedded private Refunded refunded = Refunded.nothing();
  private String cancelReason;
  private Instant acceptedAt;
  private Instant shippedAt;
  private Instant deliveredAt;
  private Instant completedAt;
  private Instant cancelledAt;

  @OneToMany(mappedBy = "shopOrder", cascade = CascadeType.ALL)
  @OrderBy("position")
  private Set<OrderItem> items = new LinkedHashSet<>();

  // a bag, so that a new row does not load the old ones
  @OneToMany(mappedBy = "shopOrder", cascade = CascadeType.PERSIST)
  @OrderBy("occurredAt")
  private List<ShopOrderTransition> transitions = new ArrayList<>();

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
    order.transitions.add(new ShopOrderTransition(order, null, Actor.buyer(null), null, now));
    return order;
  }

  /** The money is here: the maker may begin, and the promised days are fixed. */
  public void paid(DeliveryDates promise, Actor by, Instant when) {
    if (status == ShopOrderStatus.CANCELLED && isPromised()) {
      throw illegal(ShopOrderStatus.NEW);
    }
    move(ShopOrderStatus.NEW, by, null, when);
    cancelledAt = null;
    cancelReason = null;
    items.forEach(OrderItem::restore);
    promise(promise);
  }

  public void accept(Actor by, Instant when) {
    move(ShopOrderStatus.IN_PRODUCTION, by, null, when);
    acceptedAt = when;
  }

  public void markReady(Actor by, Instant when) {
    move(ShopOrderStatus.READY_TO_SHIP, by, null, when);
    acceptedAt = acceptedAt == null ? when : acceptedAt;
  }

  /** Sends units of lines on their way; when none is left open the whole order is shipped. */
  public void ship(Map<UUID, Integer> units, Actor by, Instant when) {
    if (!status.isShippable()) {
      throw illegal(ShopOrderStatus.SHIPPED);
    }
    if (units.values().stream().mapToInt(Integer::intValue).sum() < 1) {
      throw BusinessException.at("items", OrderError.NOTHING_TO_SHIP);
    }
    units.forEach((itemId, count) -> item(itemId).requireOpen(count));
    units.forEach((itemId, count) -> item(itemId).ship(count));
    if (openUnits().isEmpty()) {
      move(ShopOrderStatus.SHIPPED, by, null, when);
      shippedAt = when;
    } else if (status != ShopOrderStatus.PARTIALLY_SHIPPED) {
      move(ShopOrderStatus.PARTIALLY_SHIPPED, by, null, when);
    }
    acceptedAt = acceptedAt == null ? when : acceptedAt;
    touched(when);
  }

  public void delivered(Actor by, Instant when) {
    move(ShopOrderStatus.DELIVERED, by, null, when);
    deliveredAt = when;
  }

  /** The days to send something back are over. */
  public void complete(Instant when) {
    move(ShopOrderStatus.COMPLETED, Actor.system(), null, when);
    completedAt = when;
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
    if (!status.canLoseUnits()) {
      throw illegal(ShopOrderStatus.CANCELLED);
    }
    if (units.isEmpty()) {
      throw BusinessException.at("items", OrderError.NOTHING_TO_CANCEL);
    }
    units.forEach((itemId, count) -> item(itemId).cancel(count));
    touched(when);
    if (!openUnits().isEmpty()) {
      return;
    }
    if (status == ShopOrderStatus.PARTIALLY_SHIPPED) {
      move(ShopOrderStatus.SHIPPED, by, reason, when);
      shippedAt = when;
    } else {
      end(reason, by, when);
    }
  }

  private void end(String reason, Actor by, Instant when) {
    move(ShopOrderStatus.CANCELLED, by, reason, when);
    cancelReason = reason;
    cancelledAt = when;
  }

  /**
   * Sets what the plan gives back apart from what can still be given back. Refuses an order that
   * was never paid and more than is left of it.
   */
  public void refund(RefundPlan plan, Instant when) {
    if (status == ShopOrderStatus.PENDING_PAYMENT) {
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

  private void move(ShopOrderStatus next, Actor by, String reason, Instant when) {
    if (!status.canBecome(next)) {
      throw illegal(next);
    }
    var from = status;
    status = next;
    transitions.add(new ShopOrderTransition(this, from, by, reason, when));
    touched(when);
  }

  private BusinessException illegal(ShopOrderStatus next) {
    return new BusinessException(OrderError.ILLEGAL_TRANSITION, getNumber(), status, next);
  }

  private OrderItem item(UUID id) {
    return items.stream()
        .filter(item -> item.getId().equals(id))
        .findFirst()
        .orElseThrow(() -> new BusinessException(OrderError.NOT_FOUND, id));
  }

  /** True when it should have left by now and has not. */
  public boolean isLate(LocalDate today) {
    return isPromised() && getShipBy().isBefore(today) && status.isShippable();
  }

  /** True when its maker has not begun, and so many working days after its day are over. */
  public boolean isAbandoned(WorkingDays days, int patience, LocalDate today) {
    return status == ShopOrderStatus.NEW
        && isPromised()
        && days.after(getShipBy(), patience).isBefore(today);
  }

  /** Units neither sent nor cancelled, by line. */
  public Map<UUID, Integer> openUnits() {
    return items.stream()
        .filter(item -> item.open() > 0)
        .collect(Collectors.toMap(OrderItem::getId, OrderItem::open));
  }

  public ShopOrderStatus getStatus() {
    return status;
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
    return shippedAt;
  }

  public Instant getDeliveredAt() {
    return deliveredAt;
  }

  public Set<OrderItem> getItems() {
    return Collections.unmodifiableSet(items);
  }

  public List<ShopOrderTransition> getTransitions() {
    return Collections.unmodifiableList(transitions);
  }
}
