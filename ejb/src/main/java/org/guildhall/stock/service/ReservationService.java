package org.guildhall.stock.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.stock.entity.LockedShelf;
import org.guildhall.stock.entity.MovementReason;
import org.guildhall.stock.entity.StockError;
import org.guildhall.stock.entity.StockHold;
import org.guildhall.stock.entity.StockLevel;
import org.guildhall.stock.entity.StockNeed;
import org.guildhall.stock.entity.StockRepository;
import org.guildhall.stock.event.StockChanged;

/** Holds stock for checkouts and turns holds into sales. Callers have checked who asks. */
@Stateless
@PermitAll
public class ReservationService {
  @Inject StockRepository stock;
  @Inject Clock clock;
  @Inject Event<StockChanged> changed;

  /**
   * Holds these quantities (units) for a checkout until the given moment; all or none. Refuses with
   * what is left when a variant has fewer free. Untracked products need no hold.
   */
  public void hold(UUID checkoutId, Collection<StockNeed> needs, Instant until) {
    var hold = new StockHold(checkoutId, clock.instant(), until, false);
    holdAll(hold, needs).ifPresent(this::refuse);
  }

  /**
   * Extends a checkout's hold to the life of the provider's session and exempts it from the clock.
   * What ran out meanwhile is held anew; refuses like {@link #hold} when others took it.
   */
  public void extend(UUID checkoutId, Collection<StockNeed> needs, Instant until) {
    if (needs.isEmpty() || stock.extend(checkoutId, until) == needs.size()) {
      return;
    }
    var hold = new StockHold(checkoutId, clock.instant(), until, true);
    holdAll(hold, missing(checkoutId, needs)).ifPresent(this::refuse);
  }

  /**
   * Sells what a checkout holds, once: the same sale told again answers true, a sale under another
   * reference false. What is held no longer is taken from the shelf if it is there; answers false,
   * with everything released, when it is not.
   */
  public boolean commit(UUID checkoutId, Collection<StockNeed> needs, String reference) {
    var now = clock.instant();
    var shelves = lockAll(needs);
    var gone = holdAll(new StockHold(checkoutId, now, now, true), missing(checkoutId, needs));
    if (gone.isPresent()) {
      letGo(checkoutId, shelves.values(), false);
      return stock.hasMoved(gone.get().variantId(), MovementReason.SALE, reference);
    }
    if (!shelves.isEmpty()) {
      stock.commit(checkoutId, reference, now);
    }
    return true;
  }

  /** Frees what a checkout still holds; a second call finds nothing to free. */
  public void release(UUID checkoutId, boolean expired) {
    var shelves = stock.lockHeldBy(checkoutId);
    if (!shelves.isEmpty()) {
      letGo(checkoutId, shelves, expired);
    }
  }

  /** What the open checkout of a cart holds already, in units per variant. */
  public Map<UUID, Integer> heldForCart(UUID cartId) {
    return stock.heldForCart(cartId);
  }

  private List<StockNeed> missing(UUID checkoutId, Collection<StockNeed> needs) {
    var held = Set.copyOf(stock.heldBy(checkoutId));
    return needs.stream().filter(need -> !held.contains(need.variantId())).toList();
  }

  // answers the first need that could not be met
  private Optional<StockNeed> holdAll(StockHold hold, Collection<StockNeed> needs) {
    var shelves = lockAll(needs);
    var tracked = needs.stream().filter(need -> shelves.get(need.variantId()).tracked()).toList();
    if (tracked.isEmpty()) {
      return Optional.empty();
    }
    var variants = tracked.stream().map(StockNeed::variantId).toList();
    stock.releaseExpired(variants, hold.checkoutId(), hold.now());
    if (stock.hold(hold, tracked) < tracked.size()) {
      return missing(hold.checkoutId(), tracked).stream().findFirst();
    }
    tellTaken(shelves, tracked);
    return Optional.empty();
  }

  private Map<UUID, LockedShelf> lockAll(Collection<StockNeed> needs) {
    if (needs.isEmpty()) {
      return Map.of();
    }
    return stock.lock(needs.stream().map(StockNeed::variantId).toList()).stream()
        .collect(Collectors.toMap(LockedShelf::variantId, Function.identity()));
  }

  private void refuse(StockNeed need) {
    StockLevel level = stock.level(need.variantId());
    int left = Math.max(level.available(), 0);
    var error =
        level.getOnHand() >= need.quantity()
            ? StockError.HELD_BY_OTHERS
            : left == 0 ? StockError.SOLD_OUT : StockError.NOT_ENOUGH;
    throw new BusinessException(error, need.label(), left);
  }

  private void tellTaken(Map<UUID, LockedShelf> shelves, List<StockNeed> needs) {
    needs.stream()
        .collect(
            Collectors.groupingBy(
                need -> shelves.get(need.variantId()).productId(),
                Collectors.summingLong(StockNeed::quantity)))
        .forEach(
            (product, taken) -> {
              if (available(shelves.values(), product) <= taken) {
                changed.fire(new StockChanged(product));
              }
            });
  }

  private void letGo(UUID checkoutId, Collection<LockedShelf> shelves, boolean expired) {
    if (stock.release(checkoutId, expired, clock.instant()) > 0) {
      shelves.stream()
          .filter(shelf -> shelf.productAvailable() == 0)
          .map(LockedShelf::productId)
          .distinct()
          .forEach(product -> changed.fire(new StockChanged(product)));
    }
  }

  private static long available(Collection<LockedShelf> shelves, UUID product) {
    return shelves.stream()
        .filter(shelf -> shelf.productId().equals(product))
        .mapToLong(LockedShelf::productAvailable)
        .findFirst()
        .orElse(0);
  }
}
