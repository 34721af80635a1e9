package org.guildhall.local.demo;

import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Option;
import org.guildhall.local.demo.Words.Variant;

/** Listings with their options, variants and images. */
final class ListingRows {
  private final Loading loading;

  ListingRows(Loading loading) {
    this.loading = loading;
  }

  void write() {
    loading.data().listings().forEach(this::write);
  }

  private void write(Listing listing) {
    var created = loading.daysAgo(listing.createdDaysAgo(), listing.slug());
    var id = loading.ids().make("product/" + listing.slug(), created);
    writeProduct(listing, id, created);
    for (int i = 0; i < listing.options().size(); i++) {
      writeOption(listing, id, i, created);
    }
    for (int i = 0; i < listing.variants().size(); i++) {
      writeVariant(listing, id, i, created);
    }
    for (int i = 0; i < listing.pictures().size(); i++) {
      writeImage(listing, id, i, created);
    }
  }

  private void writeProduct(Listing listing, UUID id, Instant created) {
    var published = loading.daysAgo(listing.publishedDaysAgo(), listing.slug());
    var prices = prices(listing);
    loading
        .into("product")
        .with("id", id)
        .with("shop_id", loading.ids().of("shop/" + listing.shop()))
        .with("category_id", loading.ids().of("category/" + listing.category()))
        .with("shipping_profile_id", loading.ids().of("profile/" + listing.shop()))
        .with("title", listing.title())
        .with("slug", listing.slug())
        .with("description", html(listing))
        .with("state", "ACTIVE")
        .with("kind", listing.kind())
        .with("price_min_minor", prices.getMin())
        .with("price_max_minor", prices.getMax())
        .with("processing_min_days", listing.processingDays().min())
        .with("processing_max_days", listing.processingDays().max())
        .with("materials", listing.materials())
        .with("tags", listing.tags())
        .with("dimensions", listing.dimensions())
        .with("weight_grams", listing.weightGrams())
        .with("featured_rank", listing.featuredRank())
        .with("published_at", published)
        .times(created, published);
  }

  private static LongSummaryStatistics prices(Listing listing) {
    return listing.variants().stream().mapToLong(Variant::price).summaryStatistics();
  }

  private static String html(Listing listing) {
    return listing.description().stream()
        .map(text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
        .map(text -> "<p>" + text + "</p>")
        .collect(Collectors.joining());
  }

  private void writeOption(Listing listing, UUID product, int index, Instant created) {
    var option = listing.options().get(index);
    var id = loading.ids().make(name(listing, option), created);
    loading
        .into("product_option")
        .with("id", id)
        .with("product_id", product)
        .with("position", index + 1)
        .with("name", option.name());
    for (int i = 0; i < option.values().size(); i++) {
      var label = option.values().get(i);
      loading
          .into("option_value")
          .with("id", loading.ids().make(name(listing, option) + "/" + label, created))
          .with("option_id", id)
          .with("position", i)
          .with("label", label);
    }
  }

  private static String name(Listing listing, Option option) {
    return "option/" + listing.slug() + "/" + option.name();
  }

  private void writeVariant(Listing listing, UUID product, int index, Instant created) {
    var variant = listing.variants().get(index);
    var row =
        loading
            .into("product_variant")
            .with("id", loading.ids().make("variant/" + variant.sku(), created))
            .with("product_id", product)
            .with("sku", variant.sku());
    for (int axis = 0; axis < 3; axis++) {
      row.with("value%d_id".formatted(axis + 1), valueId(listing, variant, axis));
    }
    row.with("price_minor", variant.price()).with("position", index);
  }

  private UUID valueId(Listing listing, Variant variant, int axis) {
    if (axis >= variant.values().size()) {
      return null;
    }
    var option = listing.options().get(axis);
    return loading.ids().of(name(listing, option) + "/" + variant.values().get(axis));
  }

  private void writeImage(Listing listing, UUID product, int position, Instant created) {
    var picture = listing.pictures().get(position);
    loading
        .into("product_image")
        .with("id", loading.ids().make("image/" + picture.file(), created))
        .with("product_id", product)
        .with("media_id", loading.ids().of("media/" + picture.file()))
        .with("position", position)
        .with("alt_text", picture.alt());
  }
}
