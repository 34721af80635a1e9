package org.guildhall.catalog.service;

import java.util.List;
import org.guildhall.media.service.Picture;
import org.guildhall.shop.service.ShopCard;

/** The home page. */
public record HomeDetails(
    List<ProductCard> featured,
    List<ProductCard> fresh,
    List<Maker> makers,
    Doors doors,
    List<Tile> categories) {

  /** How much lies behind each of the three ways in. */
  public record Doors(long fresh, long readyToShip, long madeToOrder) {}

  /** A maker of the week with up to three pictures of their things. */
  public record Maker(ShopCard shop, List<Picture> pictures) {}

  /** A root category with a picture of something in it, or null. */
  public record Tile(CategoryNode category, Picture picture) {}
}
