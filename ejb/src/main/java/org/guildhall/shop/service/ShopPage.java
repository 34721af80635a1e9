package org.guildhall.shop.service;

/** What lies at a shop's address: the shop, or the address it moved to (answer 301). */
public record ShopPage(ShopDetails shop, String movedTo) {
  public boolean isMoved() {
    return movedTo != null;
  }
}
