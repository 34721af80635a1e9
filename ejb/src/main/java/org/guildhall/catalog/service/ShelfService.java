package org.guildhall.catalog.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.guildhall.catalog.entity.ProductState;
import org.guildhall.catalog.entity.ShelfRowRepository;
import org.guildhall.shared.service.Caller;
import org.guildhall.shared.service.Roles;

/** What a maker sees of the own listings: the list, its counts, what runs low. */
@Stateless
@RolesAllowed(Roles.SELLER)
public class ShelfService {
  private static final int LOW = 2;
  private static final int MOST_PER_PAGE = 100;

  @Inject ShelfRowRepository shelf;
  @Inject Caller caller;

  public Map<ProductState, Long> counts() {
    return shelf.counts(caller.accountId());
  }

  /** A page of the listings in these states whose title holds the text; null for any title. */
  public ShelfPage page(Collection<ProductState> states, String text, int page, int size) {
    var owner = caller.accountId();
    var rows = Math.max(1, Math.min(size, MOST_PER_PAGE));
    var number = Math.max(1, page);
    var listings =
        shelf.rows(owner, states, text, (number - 1) * rows, rows).stream()
            .map(ListingSummary::of)
            .toList();
    return new ShelfPage(listings, shelf.count(owner, states, text), number, rows);
  }

  /** Listings on sale with two units or fewer left, at most so many. */
  public List<ListingSummary> runningLow(int most) {
    return shelf.scarce(caller.accountId(), LOW, most).stream().map(ListingSummary::of).toList();
  }
}
