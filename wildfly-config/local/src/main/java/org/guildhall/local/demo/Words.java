package org.guildhall.local.demo;

import java.util.List;

/** The shapes of the demo files. Money in US cents, lengths of time in whole days or hours. */
final class Words {

  private Words() {}

  record People(String demoPassword, List<Person> people) {}

  /** Somebody with an account; only who may sign in has the demo password. */
  record Person(
      String email,
      String name,
      List<String> roles,
      boolean signIn,
      int joinedDaysAgo,
      Address address) {}

  record Address(
      String shownAs,
      String line1,
      String line2,
      String city,
      String region,
      String postalCode,
      String country) {}

  record Category(String slug, String name, String parent, int position, String taxCode) {}

  record Days(int min, int max) {}

  record Shop(
      String slug,
      String name,
      String owner,
      List<String> makers,
      Address place,
      int openedDaysAgo,
      String tagline,
      String announcement,
      List<String> story,
      Policies policies,
      Days processingDays,
      ShippingProfile shippingProfile) {}

  record Policies(
      int returnDays,
      String returnPostagePaidBy,
      boolean exchanges,
      String cancellation,
      String note) {}

  record ShippingProfile(String name, Long freeOver, List<Rate> rates) {}

  record Rate(
      String zone,
      String service,
      long firstItem,
      long additionalItem,
      Days transitDays,
      boolean upgrade) {}

  record Listing(
      String slug,
      String shop,
      String title,
      String category,
      String kind,
      Integer featuredRank,
      int createdDaysAgo,
      int publishedDaysAgo,
      Days processingDays,
      List<String> description,
      List<String> materials,
      String dimensions,
      int weightGrams,
      List<String> tags,
      List<Option> options,
      List<Variant> variants,
      List<Picture> pictures) {

    Listing {
      options = options == null ? List.of() : options;
    }

    boolean isMadeToOrder() {
      return kind.equals("MADE_TO_ORDER");
    }

    /** The variant with these option values, in the order of the options. */
    Variant variant(List<String> values) {
      return variants.stream()
          .filter(variant -> variant.values().equals(values))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException(slug + " has no variant " + values));
    }
  }

  record Option(String name, List<String> values) {}

  /** Its quantity is what can be bought once all demo orders have taken theirs. */
  record Variant(List<String> values, String sku, long price, int quantity) {}

  record Picture(String file, String alt) {}

  record Review(
      String listing,
      List<String> values,
      String author,
      int rating,
      int daysAgo,
      String body,
      Reply reply) {}

  record Reply(String body, int daysLater) {}

  record Order(
      String key, String buyer, Guest guest, int placedHoursAgo, List<ShopOrder> shopOrders) {}

  record Guest(String email, String name, Address address) {}

  record ShopOrder(
      String shop,
      String status,
      List<Item> items,
      String service,
      String buyerNote,
      String carrier,
      String lastSeen,
      String cancelReason) {}

  record Item(String listing, List<String> values, int quantity, OrderReview review) {}

  record OrderReview(int rating, String body, int daysAgo, String reply) {}

  record Application(
      String account,
      String status,
      int submittedDaysAgo,
      String shopName,
      String craft,
      String place,
      String website,
      String legalName,
      String story,
      String reason) {}
}
