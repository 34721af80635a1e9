package org.guildhall.local.demo;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Policies;
import org.guildhall.local.demo.Words.Rate;
import org.guildhall.local.demo.Words.Shop;

/** Shops with their policies and shipping profiles. */
final class ShopRows {
  private static final int GIFT_WRAP = 500;

  private final Loading loading;

  ShopRows(Loading loading) {
    this.loading = loading;
  }

  void write() {
    loading.data().shops().forEach(this::write);
  }

  private void write(Shop shop) {
    var opened = loading.daysAgo(shop.openedDaysAgo(), shop.slug());
    var id = loading.ids().make("shop/" + shop.slug(), opened);
    loading
        .into("shop")
        .with("id", id)
        .with("owner_id", loading.ids().of("account/" + shop.owner()))
        .with("name", shop.name())
        .with("slug", shop.slug())
        .with("tagline", shop.tagline())
        .with("story", String.join("\n\n", shop.story()))
        .with("announcement", shop.announcement())
        .with("place", shop.place().shownAs())
        .with("makers", String.join(" and ", shop.makers()))
        .with("banner_media_id", loading.ids().of("media/" + bannerOf(shop)))
        .with("status", "OPEN")
        .with("returns_days", shop.policies().returnDays())
        .with("return_policy", returnPolicy(shop.policies()))
        .with("cancellation_policy", shop.policies().cancellation())
        .with("opened_at", opened)
        .with("gift_wrap_minor", GIFT_WRAP)
        .times(opened, opened);
    writeProfile(shop, id, opened);
  }

  private String bannerOf(Shop shop) {
    return loading.data().listings().stream()
        .filter(listing -> listing.shop().equals(shop.slug()))
        .min(
            Comparator.comparing(
                Listing::featuredRank, Comparator.nullsLast(Comparator.naturalOrder())))
        .orElseThrow()
        .pictures()
        .get(0)
        .file();
  }

  private static String returnPolicy(Policies policies) {
    var postage =
        policies.returnPostagePaidBy().equals("SELLER")
            ? "We pay the return postage."
            : "You pay the return postage.";
    var exchange = policies.exchanges() ? "We are glad to exchange." : "We do not exchange.";
    return String.join(" ", List.of(postage, exchange, policies.note()));
  }

  private void writeProfile(Shop shop, UUID shopId, Instant opened) {
    var profile = shop.shippingProfile();
    var id = loading.ids().make("profile/" + shop.slug(), opened);
    loading
        .into("shipping_profile")
        .with("id", id)
        .with("shop_id", shopId)
        .with("name", profile.name())
        .with("origin_country", shop.place().country())
        .with("origin_postal_code", shop.place().postalCode())
        .with("free_over_minor", profile.freeOver())
        .times(opened, opened);
    for (int i = 0; i < profile.rates().size(); i++) {
      writeRate(shop, profile.rates().get(i), i, opened);
    }
  }

  private void writeRate(Shop shop, Rate rate, int position, Instant opened) {
    var name = "rate/%s/%s/%s".formatted(shop.slug(), rate.zone(), rate.service());
    loading
        .into("shipping_rate")
        .with("id", loading.ids().make(name, opened))
        .with("profile_id", loading.ids().of("profile/" + shop.slug()))
        .with("zone", rate.zone())
        .with("service", rate.service())
        .with("upgrade", rate.upgrade())
        .with("first_minor", rate.firstItem())
        .with("additional_minor", rate.additionalItem())
        .with("transit_min_days", rate.transitDays().min())
        .with("transit_max_days", rate.transitDays().max())
        .with("position", position);
  }
}
