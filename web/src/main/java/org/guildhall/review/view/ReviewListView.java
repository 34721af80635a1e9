package org.guildhall.review.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.guildhall.review.service.ReviewListService;
import org.guildhall.review.service.ReviewPage;

/** The reviews beside a listing or a shop; the address says from which one on. */
@Named
@RequestScoped
public class ReviewListView {
  @Inject ReviewListService reviews;
  @Inject HttpServletRequest request;

  private ReviewPage page;

  /** Reviews of a listing, read once per request. */
  public ReviewPage ofProduct(UUID productId) {
    if (page == null) {
      page = reviews.ofProduct(productId, request.getParameter("reviews"));
    }
    return page;
  }

  /** Reviews of a shop, read once per request. */
  public ReviewPage ofShop(UUID shopId) {
    if (page == null) {
      page = reviews.ofShop(shopId, request.getParameter("reviews"));
    }
    return page;
  }
}
