package org.guildhall.local.demo;

import java.time.Duration;
import org.guildhall.local.demo.Purchase.Line;
import org.guildhall.local.demo.Purchase.Part;

/** Reviews with the makers' replies. */
final class ReviewRows {
  private static final Duration EDITABLE = Duration.ofDays(30);

  private final Loading loading;

  ReviewRows(Loading loading) {
    this.loading = loading;
  }

  void write(Purchase purchase, Part part) {
    for (var line : part.lines()) {
      if (line.review() != null) {
        write(purchase, part, line);
      }
    }
  }

  private void write(Purchase purchase, Part part, Line line) {
    var review = line.review();
    var written = review.writtenAt();
    loading
        .into("review")
        .with("id", loading.ids().make("review-" + line.name(purchase), written))
        .with("order_item_id", loading.ids().of(line.name(purchase)))
        .with("product_id", loading.ids().of("product/" + line.listing().slug()))
        .with("shop_id", loading.ids().of("shop/" + part.shop().slug()))
        .with("author_id", loading.ids().of("account/" + purchase.buyer().email()))
        .with("author_name", shortName(purchase.buyer().name()))
        .with("rating", review.rating())
        .with("body", review.body())
        .with("reply", review.reply())
        .with("replied_at", review.repliedAt())
        .with("edit_until", written.plus(EDITABLE))
        .times(written, review.repliedAt() == null ? written : review.repliedAt());
  }

  /** "Delphine R.": enough to know a person by, not enough to find one. */
  private static String shortName(String name) {
    int space = name.lastIndexOf(' ');
    return name.substring(0, space + 2) + ".";
  }
}
