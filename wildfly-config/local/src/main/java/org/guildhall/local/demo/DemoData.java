package org.guildhall.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildhall.local.demo.Words.Application;
import org.guildhall.local.demo.Words.Category;
import org.guildhall.local.demo.Words.Listing;
import org.guildhall.local.demo.Words.Order;
import org.guildhall.local.demo.Words.People;
import org.guildhall.local.demo.Words.Person;
import org.guildhall.local.demo.Words.Review;
import org.guildhall.local.demo.Words.Shop;

/** Everything the files under {@code demo/} say. */
record DemoData(
    String password,
    List<Person> people,
    List<Category> categories,
    List<Shop> shops,
    List<Listing> listings,
    List<Review> reviews,
    List<Order> orders,
    List<Application> applications) {

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final List<String> LISTING_FILES =
      List.of(
          "ceramics",
          "textiles",
          "jewelry",
          "wood",
          "baskets",
          "candles-and-soap",
          "prints",
          "leather",
          "toys");

  /** Reads the files of this jar; an unknown field is refused. */
  static DemoData read() throws IOException {
    var people = file("people", new TypeReference<People>() {});
    var listings = new ArrayList<Listing>();
    for (var name : LISTING_FILES) {
      listings.addAll(file("listings-" + name, new TypeReference<List<Listing>>() {}));
    }
    return new DemoData(
        people.demoPassword(),
        people.people(),
        file("categories", new TypeReference<>() {}),
        file("shops", new TypeReference<>() {}),
        List.copyOf(listings),
        file("reviews", new TypeReference<>() {}),
        file("orders", new TypeReference<>() {}),
        file("applications", new TypeReference<>() {}));
  }

  private static <T> T file(String name, TypeReference<T> type) throws IOException {
    var path = "/demo/" + name + ".json";
    try (var in = DemoData.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IOException("missing in this jar: " + path);
      }
      return JSON.readValue(in, type);
    }
  }

  Map<String, Person> peopleByEmail() {
    return byKey(people, Person::email);
  }

  Map<String, Shop> shopsBySlug() {
    return byKey(shops, Shop::slug);
  }

  Map<String, Listing> listingsBySlug() {
    return byKey(listings, Listing::slug);
  }

  Map<String, Category> categoriesBySlug() {
    return byKey(categories, Category::slug);
  }

  /** Reviews that stand with an order of the script. */
  int reviewsInOrders() {
    return (int)
        orders.stream()
            .flatMap(order -> order.shopOrders().stream())
            .flatMap(part -> part.items().stream())
            .filter(item -> item.review() != null)
            .count();
  }

  private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
    return all.stream().collect(Collectors.toUnmodifiableMap(key, Function.identity()));
  }
}
