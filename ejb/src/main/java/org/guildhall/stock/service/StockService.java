package org.guildhall.stock.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.stock.entity.LockedShelf;
import org.guildhall.stock.entity.MovementReason;
import org.guildhall.stock.entity.StockError;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.entity.StockRepository;
import org.guildhall.stock.event.StockChanged;

/** Puts stock onto the shelf and corrects it. Callers have checked whose shelf it is. */
@Stateless
@PermitAll
public class StockService {
  @Inject StockRepository stock;
  @Inject Clock clock;
  @Inject Event<StockChanged> changed;

  /** Adds new stock (units); the same reference adds it once. */
  public void receive(UUID variantId, int quantity, String reference) {
    move(variantId, quantity, MovementReason.RECEIVE, reference);
  }

  /** Corrects the shelf by a signed number of units; refuses to go below what buyers hold. */
  public void adjust(UUID variantId, int quantity, String reference) {
    move(variantId, quantity, MovementReason.ADJUST, reference);
  }

  /** Sets the shelf to a number of units by an adjustment; refuses below what buyers hold. */
  public void setOnHand(UUID variantId, int onHand, String reference) {
    stock.lock(List.of(variantId));
    int difference = onHand - stock.level(variantId).getOnHand();
    if (difference != 0) {
      move(variantId, difference, MovementReason.ADJUST, reference);
    }
  }

  /** Brings stock in with an import's row; the same reference does it once. */
  public void importInto(UUID variantId, int quantity, String reference) {
    move(variantId, quantity, MovementReason.IMPORT, reference);
  }

  /** Puts cancelled units back on the shelf, once per variant and reference. */
  public void giveBack(List<StockNeed> cancelled, String reference) {
    if (cancelled.isEmpty()) {
      return;
    }
    stock.lock(cancelled.stream().map(StockNeed::variantId).toList());
    cancelled.forEach(
        need -> move(need.variantId(), need.quantity(), MovementReason.CANCEL, reference));
  }

  /** Puts units that came back fit to sell on the shelf, once per variant and reference. */
  public void takeBack(List<StockNeed> returned, String reference) {
    if (returned.isEmpty()) {
      return;
    }
    stock.lock(returned.stream().map(StockNeed::variantId).toList());
    returned.forEach(
        need -> move(need.variantId(), need.quantity(), MovementReason.RETURN, reference));
  }

  /** What each variant of a product has on its shelf, in units. */
  public List<StockLevelDetails> levels(UUID productId) {
    return stock.levels(productId).stream().map(StockLevelDetails::of).toList();
  }

  private void move(UUID variantId, int quantity, MovementReason reason, String reference) {
    var before = stock.lock(List.of(variantId)).get(0);
    if (stock.move(variantId, quantity, reason, reference, clock.instant())) {
      tell(before, quantity);
    } else if (!stock.hasMoved(variantId, reason, reference)) {
      throw new BusinessException(StockError.BELOW_RESERVED, stock.level(variantId).getReserved());
    }
  }

  private void tell(LockedShelf before, int quantity) {
    boolean was = before.productAvailable() > 0;
    boolean is = before.productAvailable() + quantity > 0;
    if (was != is) {
      changed.fire(new StockChanged(before.productId()));
    }
  }
}
