package org.guildhall.order.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.shared.entity.MarketZone;
import org.guildhall.shop.entity.WorkingDays;

/**
 * Where a maker's part stands, how it came there, and what makes it wait: its buyer, the office.
 */
@MappedSuperclass
public abstract class PartProgress extends AgreedPart {
  @Enumerated(EnumType.STRING)
  private ShopOrderStatus status = ShopOrderStatus.PENDING_PAYMENT;

  @Enumerated(EnumType.STRING)
  private ShopOrderStatus statusBeforeHold;

  // a bag, so that a new row does not load the old ones
  @OneToMany(mappedBy = "shopOrder", cascade = CascadeType.PERSIST)
  @OrderBy("occurredAt")
  private List<ShopOrderTransition> transitions = new ArrayList<>();

  protected PartProgress() {}

  PartProgress(UUID customerOrderId, ShopOrderTerms terms, Instant now) {
    super(customerOrderId, terms, now);
  }

  /** The office looks at it: nothing moves until it is released. The reason is for the maker. */
  public void hold(String reason, Actor by, Instant when) {
    var before = status;
    move(ShopOrderStatus.ON_HOLD, by, reason, when);
    statusBeforeHold = before;
  }

  /** Goes on where it stood; its days move by the working days since it was held. */
  public void release(WorkingDays days, LocalDate heldOn, Actor by, Instant when) {
    if (statusBeforeHold == null) {
      throw new BusinessException(OrderError.NOT_HELD, getNumber());
    }
    var back = statusBeforeHold;
    statusBeforeHold = null;
    move(back, by, null, when);
    catchUp(days, days.between(heldOn, LocalDate.ofInstant(when, MarketZone.ID)));
  }

  /**
   * The maker asks its buyer before anything is made: its clock stands until there is an answer.
   */
  public void awaitBuyer(Actor by, Instant when) {
    require(status == ShopOrderStatus.NEW, ShopOrderStatus.AWAITING_BUYER);
    move(ShopOrderStatus.AWAITING_BUYER, by, null, when);
  }

  /** Refuses what does not wait for its buyer. */
  public final void requireAwaiting() {
    require(status == ShopOrderStatus.AWAITING_BUYER, ShopOrderStatus.IN_PRODUCTION);
  }

  /** Its clock goes on: its days move by the working days for which it stood. */
  final void catchUp(WorkingDays days, int stood) {
    if (status.isShippable() && isPromised() && stood > 0) {
      postpone(days, stood);
    }
  }

  final void begin(Actor by, Instant when) {
    transitions.add(transition(null, by, null, when));
  }

  final void move(ShopOrderStatus next, Actor by, String reason, Instant when) {
    require(status.canBecome(next), next);
    var from = status;
    status = next;
    transitions.add(transition(from, by, reason, when));
    touched(when);
  }

  /** Something came off it where it stands; a row without a state before, like its first. */
  final void note(Actor by, String what, Instant when) {
    transitions.add(transition(null, by, what, when));
    touched(when);
  }

  final void require(boolean possible, ShopOrderStatus next) {
    if (statusBeforeHold != null) {
      throw new BusinessException(OrderError.ON_HOLD, getNumber());
    }
    if (!possible) {
      throw new BusinessException(OrderError.ILLEGAL_TRANSITION, getNumber(), status, next);
    }
  }

  /** The row that tells of a step to the state it is in now. */
  abstract ShopOrderTransition transition(
      ShopOrderStatus from, Actor by, String reason, Instant when);

  /** True when it should have left by now and has not. */
  public boolean isLate(LocalDate today) {
    return isOverdue(today) && status.isShippable();
  }

  /** True when its maker has not begun, and so many working days after its day are over. */
  public boolean isAbandoned(WorkingDays days, int patience, LocalDate today) {
    return status == ShopOrderStatus.NEW && isOverdue(days, patience, today);
  }

  public ShopOrderStatus getStatus() {
    return status;
  }

  public List<ShopOrderTransition> getTransitions() {
    return Collections.unmodifiableList(transitions);
  }
}
