package org.guildhall.favorite.service;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildhall.catalog.service.ProductCard;
import org.guildhall.favorite.entity.FavoriteRow;
import org.guildhall.shop.service.ShopCard;

/**
 * What somebody keeps.
 *
 * @param products those that can be seen, with today's price and stock
 * @param shops those that are open
 * @param away what was kept and is not to be seen now
 */
public record FavoriteList(
    List<ProductCard> products, List<ShopCard> shops, List<FavoriteRow> away) {

  static FavoriteList of(List<FavoriteRow> rows, List<ProductCard> products, List<ShopCard> shops) {
    var seen =
        Stream.of(products.stream().map(ProductCard::id), shops.stream().map(ShopCard::id))
            .flatMap(ids -> ids)
            .collect(Collectors.<UUID>toSet());
    return new FavoriteList(products, shops, away(rows, seen));
  }

  private static List<FavoriteRow> away(List<FavoriteRow> rows, Collection<UUID> seen) {
    return rows.stream().filter(row -> !seen.contains(row.target().id())).toList();
  }

  public int count() {
    return products.size() + shops.size() + away.size();
  }
}
