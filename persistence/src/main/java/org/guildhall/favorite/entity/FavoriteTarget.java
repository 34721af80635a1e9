package org.guildhall.favorite.entity;

import java.util.UUID;

/** What is kept: a listing or a shop. */
public record FavoriteTarget(Kind kind, UUID id) {

  /** The two kinds of things that can be kept. */
  public enum Kind {
    PRODUCT("product_id", "product", "published_at"),
    SHOP("shop_id", "shop", "opened_at");

    private final String column;
    private final String table;
    private final String publicSince;

    Kind(String column, String table, String publicSince) {
      this.column = column;
      this.table = table;
      this.publicSince = publicSince;
    }
  }

  public static FavoriteTarget product(UUID id) {
    return new FavoriteTarget(Kind.PRODUCT, id);
  }

  public static FavoriteTarget shop(UUID id) {
    return new FavoriteTarget(Kind.SHOP, id);
  }

  String column() {
    return kind.column;
  }

  String table() {
    return kind.table;
  }

  /** The column that is empty as long as nobody but the maker has seen it. */
  String publicSince() {
    return kind.publicSince;
  }
}
