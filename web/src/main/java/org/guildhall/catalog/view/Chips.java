package org.guildhall.catalog.view;

import java.util.ArrayList;
import java.util.List;
import org.guildhall.catalog.entity.ListingAddress;
import org.guildhall.catalog.entity.ListingFilter;
import org.guildhall.shared.entity.Money;
import org.guildhall.shared.view.DayFormat;
import org.guildhall.shared.view.MoneyFormat;
import org.guildhall.shared.view.Texts;

/** The filters in use, each with the address of the list without it. */
final class Chips {
  private static final String CURRENCY = "USD";

  private final Browsing list;
  private final ListingFilter filter;
  private final List<Browsing.Chip> chips = new ArrayList<>();

  Chips(Browsing list) {
    this.list = list;
    this.filter = list.page().filter();
  }

  List<Browsing.Chip> all() {
    filter.kinds().stream()
        .sorted()
        .forEach(
            kind ->
                add(
                    Texts.format("catalog.kind_filter." + ListingAddress.word(kind)),
                    filter.toggled(kind)));
    if (filter.inStock()) {
      add(Texts.format("catalog.in_stock"), filter.onlyInStock(false));
    }
    if (filter.shipsBy() != null) {
      add(
          Texts.format("catalog.ships_by", DayFormat.day(filter.shipsBy())),
          filter.shippedBy(null));
    }
    if (filter.priceFromMinor() != null || filter.priceToMinor() != null) {
      add(price(), filter.priced(null, null));
    }
    filter.materials().stream().sorted().forEach(m -> add(m, filter.toggled(m)));
    if (filter.minRating() != null) {
      add(Texts.format("catalog.stars_and_up", filter.minRating()), filter.ratedAtLeast(null));
    }
    if (filter.fresh()) {
      add(Texts.format("catalog.fresh"), filter.onlyFresh(false));
    }
    return List.copyOf(chips);
  }

  private void add(String label, ListingFilter without) {
    chips.add(new Browsing.Chip(label, list.link(without)));
  }

  private String price() {
    var from = filter.priceFromMinor();
    var to = filter.priceToMinor();
    if (from == null) {
      return Texts.format("catalog.price_to", written(to));
    }
    return to == null
        ? Texts.format("catalog.price_from", written(from))
        : Texts.format("catalog.price_between", written(from), written(to));
  }

  private static String written(long minor) {
    return MoneyFormat.brief(Money.of(minor, CURRENCY));
  }
}
