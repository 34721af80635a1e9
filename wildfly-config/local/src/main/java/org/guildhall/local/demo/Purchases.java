package org.guildhall.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.guildhall.local.demo.Purchase.Buyer;
import org.guildhall.local.demo.Purchase.Line;
import org.guildhall.local.demo.Purchase.Part;
import org.guildhall.local.demo.Purchase.WrittenReview;
import org.guildhall.local.demo.Words.Item;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Order;
import org.guildhall.local.demo.Words.OrderReview;
import org.guildhall.local.demo.Words.Person;
import org.guildhall.local.demo.Words.Rate;
import org.guildhall.local.demo.Words.Review;
import org.guildhall.local.demo.Words.Shop;
import org.guildhall.local.demo.Words.ShopOrder;

/** All orders of the demo: the script's, and the one behind each review. */
final class Purchases {
  /** From the order to the review: enough for the parcel's nine days and some use. */
  private static final int DAYS_BEFORE_A_REVIEW = 13;

  private static final Duration REPLY_TIME = Duration.ofHours(29);

  private final DemoData data;
  private final Instant now;
  private final Map<String, Person> people;
  private final Map<String, Shop> shops;
  private final Map<String, Listing> listings;

  Purchases(DemoData data, Instant now) {
    this.data = data;
    this.now = now;
    this.people = data.peopleByEmail();
    this.shops = data.shopsBySlug();
    this.listings = data.listingsBySlug();
  }

  /** Oldest first, as they came in. */
  List<Purchase> all() {
    return Stream.concat(
            data.reviews().stream().map(this::behind), data.orders().stream().map(this::scripted))
        .sorted((one, other) -> one.placedAt().compareTo(other.placedAt()))
        .toList();
  }

  private Purchase behind(Review review) {
    var key = "review/" + review.listing() + "/" + review.author();
    var written = Moments.daysAgo(now, review.daysAgo(), key);
    var placed = written.minus(Duration.ofDays(DAYS_BEFORE_A_REVIEW));
    var reply = review.reply();
    var words =
        new WrittenReview(
            review.rating(),
            review.body(),
            written,
            reply == null ? null : reply.body(),
            reply == null ? null : written.plus(Duration.ofDays(reply.daysLater())));
    var listing = listings.get(review.listing());
    var line = new Line(listing, listing.variant(review.values()), 1, words);
    var part = part(shops.get(listing.shop()), plain(listing.shop()), placed, List.of(line));
    return new Purchase(key, buyer(people.get(review.author())), placed, List.of(part));
  }

  private static ShopOrder plain(String shop) {
    return new ShopOrder(shop, "DELIVERED", List.of(), null, null, "UPS", null, null);
  }

  private Purchase scripted(Order order) {
    var placed = now.minus(Duration.ofHours(order.placedHoursAgo()));
    var parts =
        order.shopOrders().stream()
            .map(part -> part(shops.get(part.shop()), part, placed, lines(part)))
            .toList();
    return new Purchase(order.key(), buyer(order), placed, parts);
  }

  private Buyer buyer(Order order) {
    var guest = order.guest();
    return guest == null
        ? buyer(people.get(order.buyer()))
        : new Buyer(guest.email(), guest.name(), guest.address(), true);
  }

  private static Buyer buyer(Person person) {
    return new Buyer(person.email(), person.name(), person.address(), false);
  }

  private List<Line> lines(ShopOrder part) {
    return part.items().stream().map(this::line).toList();
  }

  private Line line(Item item) {
    var listing = listings.get(item.listing());
    return new Line(
        listing, listing.variant(item.values()), item.quantity(), written(item.review()));
  }

  private WrittenReview written(OrderReview review) {
    if (review == null) {
      return null;
    }
    var when = Moments.daysAgo(now, review.daysAgo(), review.body());
    return new WrittenReview(
        review.rating(),
        review.body(),
        when,
        review.reply(),
        review.reply() == null ? null : when.plus(REPLY_TIME));
  }

  private Part part(Shop shop, ShopOrder words, Instant placed, List<Line> lines) {
    var made = lines.stream().anyMatch(line -> line.listing().isMadeToOrder());
    var goal = Status.valueOf(words.status());
    return new Part(
        shop,
        Timeline.of(goal, made, placed, now, shop.policies().returnDays()),
        words.service() == null ? cheapest(shop).service() : words.service(),
        words.buyerNote(),
        words.carrier(),
        words.lastSeen(),
        words.cancelReason(),
        lines);
  }

  private static Rate cheapest(Shop shop) {
    return shop.shippingProfile().rates().get(0);
  }
}
