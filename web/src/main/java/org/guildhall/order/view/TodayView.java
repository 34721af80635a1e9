package org.guildhall.order.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.catalog.service.ListingSummary;
import org.guildhall.catalog.service.ShelfService;
import org.guildhall.order.entity.OrderStage;
import org.guildhall.order.service.ShopOrderBoardService;
import org.guildhall.order.service.ShopOrderSummary;
import org.guildhall.review.service.ReviewDetails;
import org.guildhall.review.service.ReviewListService;
import org.guildhall.review.service.ReviewService;
import org.guildhall.shop.service.ShopSettingsDetails;
import org.guildhall.shop.service.ShopSettingsService;

/** The maker's day: what is due, what is new, what runs low, whom to answer. */
@Named
@ViewScoped
public class TodayView implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 6;

  @Inject ShopOrderBoardService board;
  @Inject ShelfService shelf;
  @Inject ShopSettingsService settings;
  @Inject ReviewListService reviews;
  @Inject ReviewService answers;

  private final Map<String, String> replies = new HashMap<>();
  private transient Map<OrderStage, Long> counts;
  private transient ShopSettingsDetails shop;
  private transient List<ShopOrderSummary> due;
  private transient List<ShopOrderSummary> newest;
  private transient List<ListingSummary> low;
  private transient List<ReviewDetails> unanswered;

  /** Sends the answer to a review. */
  public String reply(UUID reviewId) {
    answers.reply(reviewId, replies.get(reviewId.toString()));
    return "/workshop/order/today.xhtml?faces-redirect=true&said=review.answered";
  }

  public long count(OrderStage stage) {
    if (counts == null) {
      counts = board.counts();
    }
    return counts.get(stage);
  }

  public ShopSettingsDetails getShop() {
    if (shop == null) {
      shop = settings.mine();
    }
    return shop;
  }

  public List<ShopOrderSummary> getDue() {
    if (due == null) {
      due = board.page(OrderStage.OPEN, null, false, 1, SHOWN).orders();
    }
    return due;
  }

  public List<ShopOrderSummary> getNewest() {
    if (newest == null) {
      newest = board.page(OrderStage.TO_ACCEPT, null, true, 1, SHOWN).orders();
    }
    return newest;
  }

  public List<ListingSummary> getLow() {
    if (low == null) {
      low = shelf.runningLow(SHOWN);
    }
    return low;
  }

  /** The newest reviews that wait for a word of the maker. */
  public List<ReviewDetails> getUnanswered() {
    if (unanswered == null) {
      unanswered =
          reviews.ofShop(getShop().id(), null).reviews().stream()
              .filter(review -> review.reply() == null)
              .limit(3)
              .toList();
    }
    return unanswered;
  }

  public Map<String, String> getReplies() {
    return replies;
  }
}
