package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.service.BuyerPaperService;
import org.guildhall.order.service.OrderService;
import org.guildhall.order.service.PaperDetails;
import org.guildhall.order.service.ReturnService;
import org.guildhall.review.service.ReviewService;

/** An order of the account that is signed in. */
@Named
@RequestScoped
public class OrderDetailsView extends OrderPage {
  @Inject OrderService orders;
  @Inject ReviewService reviews;
  @Inject ReturnService returns;
  @Inject BuyerPaperService papers;

  @PostConstruct
  void load() {
    var number = request.getParameter("number");
    show(orders.details(number), returns.ofOrder(number));
  }

  public String received() {
    orders.received(getOrder().number(), request.getParameter("parcel"));
    return stay("order.received");
  }

  public String askToCancel() {
    var cancelled =
        orders.askToCancel(getOrder().number(), request.getParameter("parcel"), getWhy());
    return stay(cancelled ? "order.cancelled_late" : "order.cancel_asked");
  }

  public String approve() {
    orders.approve(getOrder().number(), proofForm.round());
    return stay("proof.approved");
  }

  public String requestChange() {
    orders.requestChange(getOrder().number(), proofForm.round(), proofForm.getAnswer());
    return stay("proof.answered");
  }

  public String writeReview() {
    if (isWrittenAlready()) {
      reviews.edit(command());
    } else {
      reviews.write(command());
    }
    return stay("order.reviewed");
  }

  public String askReturn() {
    returns.ask(getOrder().number(), returnForm.command());
    return stay("return.asked");
  }

  public String sentBack() {
    returns.sent(
        getOrder().number(), request.getParameter("back"), request.getParameter("tracking"));
    return stay("return.sent");
  }

  public String keep() {
    returns.cancel(getOrder().number(), request.getParameter("back"));
    return stay("return.kept");
  }

  /** Where the pictures of rounds lie for whoever reads this page. */
  public String getProofPath() {
    return "/proofs";
  }

  public String getPath() {
    return "/orders/" + getOrder().number();
  }

  @Override
  List<PaperDetails> papers() {
    return papers.ofOrder(getOrder().number());
  }

  private String stay(String said) {
    return "/storefront/order/details?faces-redirect=true&number="
        + getOrder().number()
        + "&said="
        + said;
  }
}
