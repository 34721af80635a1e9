package org.guildhall.local.demo;

import java.time.Duration;
import java.util.UUID;

/** Coupons to try out: one of the market, and one of every shop. */
final class PromotionRows {
  private static final Duration AGO = Duration.ofDays(30);
  private static final int MINIMUM = 3000;

  private final Loading loading;

  PromotionRows(Loading loading) {
    this.loading = loading;
  }

  void write() {
    coupon("WELCOME5", null, "FIXED", null, 500);
    for (var shop : loading.data().shops()) {
      coupon("THANKS10", loading.ids().of("shop/" + shop.slug()), "PERCENT", 10, null);
    }
  }

  private void coupon(String code, UUID shop, String kind, Integer percent, Integer amount) {
    var made = loading.now().minus(AGO);
    loading
        .into("coupon")
        .with("id", loading.ids().make("coupon/" + code + "/" + shop, made))
        .with("code", code)
        .with("scope", shop == null ? "PLATFORM" : "SHOP")
        .with("shop_id", shop)
        .with("kind", kind)
        .with("percent", percent)
        .with("amount_minor", amount)
        .with("minimum_minor", MINIMUM)
        .with("funded_by", shop == null ? "PLATFORM" : "SHOP")
        .with("max_per_person", 1)
        .with("starts_at", made)
        .times(made, made);
  }
}
