package org.guildhall.order.service;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.guildhall.cart.entity.Cart;
import org.guildhall.cart.entity.Gift;
import org.guildhall.cart.service.CartReader;
import org.guildhall.promotion.service.CouponChoice;

/** What is to be priced: units by variant in order, the codes given, and the presents by shop. */
record Basket(Map<UUID, Integer> units, CouponChoice coupons, Map<UUID, Gift> gifts) {

  static Basket of(Map<UUID, Integer> units, Cart cart) {
    var gifts = new HashMap<UUID, Gift>();
    cart.getWishes().forEach(wish -> gifts.put(wish.getShopId(), wish.getGift()));
    return new Basket(units, CartReader.choice(cart), gifts);
  }
}
