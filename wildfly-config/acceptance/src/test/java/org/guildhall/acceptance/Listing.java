package org.guildhall.acceptance;

import java.util.List;

/** A thing of the demo market, chosen by what a test needs of it. */
record Listing(String slug) {
  private static final String OPEN =
      """
      select p.slug from product p
        join shop s on s.id = p.shop_id
        join account a on a.id = s.owner_id
        join product_variant v on v.product_id = p.id and v.active
        join stock_level l on l.variant_id = v.id
      where p.state = 'ACTIVE' and s.status = 'OPEN' and p.track_stock
      """;

  /** The one without options of which there are most, for those who must only buy. */
  static Listing plenty(Rows rows) {
    return first(
        rows,
        OPEN
            + " and p.kind = 'READY_TO_SHIP' group by p.id, p.slug having count(*) = 1"
            + " order by min(l.on_hand - l.reserved) desc, p.slug limit 1");
  }

  /** Two without options that this maker sends, whatever is left of them. */
  static List<Listing> twoOf(Rows rows, String maker) {
    return rows
        .texts(
            OPEN
                + " and p.kind = 'READY_TO_SHIP' and a.email = ?"
                + " group by p.id, p.slug having count(*) = 1 order by p.slug desc limit 2",
            maker)
        .stream()
        .map(Listing::new)
        .toList();
  }

  /** One without options of which this maker has that many on the shelf. */
  static Listing of(Rows rows, String maker, int atLeast) {
    return first(
        rows,
        OPEN
            + " and p.kind = 'READY_TO_SHIP' and a.email = ?"
            + " group by p.id, p.slug having count(*) = 1 and min(l.on_hand - l.reserved) >= ?"
            + " order by p.slug limit 1",
        maker,
        atLeast);
  }

  /** One of this maker's to choose from, of which every choice can be bought. */
  static Listing withOptions(Rows rows, String maker) {
    return first(
        rows,
        OPEN
            + " and p.kind = 'READY_TO_SHIP' and a.email = ?"
            + " group by p.id, p.slug having count(*) > 1 and min(l.on_hand - l.reserved) >= 1"
            + " order by p.slug limit 1",
        maker);
  }

  /** One of a kind, still on the shelf. */
  static Listing oneOfAKind(Rows rows) {
    return first(
        rows,
        OPEN
            + " and p.kind = 'ONE_OF_A_KIND' group by p.id, p.slug"
            + " having count(*) = 1 and min(l.on_hand - l.reserved) = 1 order by p.slug limit 1");
  }

  /** One without options of which there are some, and at most so many. */
  static Listing scarce(Rows rows, int atMost) {
    return first(
        rows,
        OPEN
            + " and p.kind = 'READY_TO_SHIP' group by p.id, p.slug"
            + " having count(*) = 1 and min(l.on_hand) between 1 and ? and max(l.reserved) = 0"
            + " order by p.slug limit 1",
        atMost);
  }

  private static Listing first(Rows rows, String query, Object... values) {
    List<String> found = rows.texts(query, values);
    if (found.isEmpty()) {
      throw new AssertionError("the demo market has no such listing: " + query);
    }
    return new Listing(found.get(0));
  }

  String path() {
    return "/p/" + slug;
  }

  String title(Rows rows) {
    return rows.text("select title from product where slug = ?", slug);
  }

  String id(Rows rows) {
    return rows.text("select id::text from product where slug = ?", slug);
  }

  long onHand(Rows rows) {
    return rows.number(stock("on_hand"), slug);
  }

  long reserved(Rows rows) {
    return rows.number(stock("reserved"), slug);
  }

  private static String stock(String column) {
    return "select s."
        + column
        + " from product_stock s join product p on p.id = s.product_id where p.slug = ?";
  }
}
