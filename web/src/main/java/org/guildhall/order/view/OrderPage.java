package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.guildhall.order.entity.ReturnError;
import org.guildhall.order.service.OrderDetails;
import org.guildhall.order.service.OrderItemDetails;
import org.guildhall.order.service.PaperDetails;
import org.guildhall.order.service.ParcelDetails;
import org.guildhall.order.service.ReturnDetails;
import org.guildhall.order.service.ReturnableLine;
import org.guildhall.order.service.ReturnsOfOrder;
import org.guildhall.review.service.ReviewDetails;
import org.guildhall.review.service.ReviewListService;
import org.guildhall.review.service.WriteReviewCommand;
import org.guildhall.shared.view.DayFormat;
import org.guildhall.shared.view.Texts;

/** What the page of an order does for its buyer, signed in or by link. */
abstract class OrderPage {
  @Inject ReviewListService reviewList;
  @Inject HttpServletRequest request;
  @Inject Clock clock;
  @Inject ReturnFormView returnForm;
  @Inject ProofFormView proofForm;
  private OrderDetails order;
  private Map<UUID, ReviewDetails> reviews;
  private ReturnsOfOrder returns;
  private List<PaperDetails> papers;

  void show(OrderDetails found, ReturnsOfOrder back) {
    order = found;
    returns = back;
    reviews =
        reviewList.ofItems(
            found.parcels().stream()
                .flatMap(parcel -> parcel.lines().stream())
                .map(OrderItemDetails::id)
                .toList());
  }

  abstract List<PaperDetails> papers();

  /** Invoices and credit notes, the oldest first. */
  public List<PaperDetails> getPapers() {
    if (papers == null) {
      papers = papers();
    }
    return papers;
  }

  public OrderDetails getOrder() {
    return order;
  }

  /** True when a maker asked something and waits for the answer. */
  public boolean isAsked() {
    return order.parcels().stream().anyMatch(ParcelDetails::isAsked);
  }

  /** True when nothing more is to happen. */
  public boolean isFinished() {
    return order.parcels().stream().allMatch(part -> part.isDelivered() || part.isCancelled());
  }

  /** The stages of making and sending, by their number. */
  public List<Integer> getStages() {
    return List.of(0, 1, 2, 3);
  }

  /** Five to one: the style sheet fills every star behind the chosen one. */
  public List<Integer> getStarsDown() {
    return List.of(5, 4, 3, 2, 1);
  }

  /** The day that matters most about a parcel now. */
  public String headline(ParcelDetails parcel) {
    if (parcel.isDelivered()) {
      return Texts.format("order.parcel.delivered", DayFormat.day(parcel.deliveredAt()));
    }
    if (parcel.isAwaitingBuyer()) {
      return Texts.format(parcel.isAsked() ? "proof.headline" : "proof.headline_maker");
    }
    if (parcel.shipBy() == null) {
      return Texts.format("order.parcel.unpaid");
    }
    return parcel.shippedAt() == null
        ? Texts.format("order.parcel.ships_by", DayFormat.day(parcel.shipBy()))
        : Texts.format(
            "order.parcel.arrives",
            DayFormat.day(parcel.arrivesFrom()),
            DayFormat.day(parcel.arrivesTo()));
  }

  /** What of a parcel was or is being sent back, the newest first. */
  public List<ReturnDetails> returns(ParcelDetails parcel) {
    return returns.returns().getOrDefault(parcel.shopOrderId(), List.of());
  }

  /** Every thing of a parcel, and whether it may be sent back. */
  public List<ReturnableLine> returnable(ParcelDetails parcel) {
    return returns.lines().get(parcel.shopOrderId());
  }

  public boolean isReturnable(ParcelDetails parcel) {
    return returnable(parcel).stream().anyMatch(ReturnableLine::isOpen);
  }

  /** The things of a parcel that cannot go back, but for those that are under a return. */
  public List<ReturnableLine> kept(ParcelDetails parcel) {
    return returnable(parcel).stream()
        .filter(line -> !line.isOpen() && line.whyFaulty() != ReturnError.ALREADY_ASKED)
        .toList();
  }

  /** A reason of ours in words; a person's own words as they are. */
  public String reason(String given) {
    var key = "order.reason." + given;
    return given != null && Texts.bundle().containsKey(key) ? Texts.format(key) : given;
  }

  /** True for the maker's part that the buyer is about to ask to cancel. */
  public boolean isAsking(ParcelDetails parcel) {
    return parcel.isCancellable() && parcel.number().equals(request.getParameter("cancel"));
  }

  /** What was sent and refused, or nothing. */
  public String getWhy() {
    return request.getParameter("why");
  }

  /** What the buyer wrote about a thing, or null. */
  public ReviewDetails review(OrderItemDetails item) {
    return reviews.get(item.id());
  }

  /** True for the thing whose review is being written on this page. */
  public boolean isOpen(OrderItemDetails item) {
    return item.id().equals(getReviewed());
  }

  public boolean isChangeable(ReviewDetails review) {
    return review.editUntil().isAfter(clock.instant());
  }

  /** The stars in the form: what was sent and refused, else what was written before, else none. */
  public int stars(OrderItemDetails item) {
    var sent = sentRating();
    var written = review(item);
    return sent > 0 || written == null ? sent : written.rating();
  }

  public String words(OrderItemDetails item) {
    var sent = request.getParameter("body");
    var written = review(item);
    return sent != null || written == null ? sent : written.body();
  }

  UUID getReviewed() {
    var given = request.getParameter("review");
    return given != null && given.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? UUID.fromString(given)
        : null;
  }

  boolean isWrittenAlready() {
    return reviews.containsKey(getReviewed());
  }

  WriteReviewCommand command() {
    var body = request.getParameter("body");
    return new WriteReviewCommand(getReviewed(), sentRating(), body == null ? "" : body.strip());
  }

  private int sentRating() {
    var sent = request.getParameter("rating");
    return sent != null && sent.matches("[1-5]") ? Integer.parseInt(sent) : 0;
  }
}
