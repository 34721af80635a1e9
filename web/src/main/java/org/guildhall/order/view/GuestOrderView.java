package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.guildhall.order.service.GuestOrderService;
import org.guildhall.order.service.GuestPaperService;
import org.guildhall.order.service.GuestReturnService;
import org.guildhall.order.service.PaperDetails;
import org.guildhall.review.service.ReviewService;

/** An order for whoever has its signed link. */
@Named
@RequestScoped
public class GuestOrderView extends OrderPage {
  @Inject GuestOrderService orders;
  @Inject ReviewService reviews;
  @Inject GuestReturnService returns;
  @Inject GuestPaperService papers;

  @PostConstruct
  void load() {
    show(orders.details(token()), returns.ofOrder(token()));
  }

  public String received() {
    orders.received(token(), request.getParameter("parcel"));
    return stay("order.received");
  }

  public String askToCancel() {
    var cancelled = orders.askToCancel(token(), request.getParameter("parcel"), getWhy());
    return stay(cancelled ? "order.cancelled_late" : "order.cancel_asked");
  }

  public String approve() {
    orders.approve(token(), proofForm.round());
    return stay("proof.approved");
  }

  public String requestChange() {
    orders.requestChange(token(), proofForm.round(), proofForm.getAnswer());
    return stay("proof.answered");
  }

  public String writeReview() {
    if (isWrittenAlready()) {
      reviews.editAsGuest(getOrder().id(), command());
    } else {
      reviews.writeAsGuest(getOrder().id(), command());
    }
    return stay("order.reviewed");
  }

  public String askReturn() {
    returns.ask(token(), returnForm.command());
    return stay("return.asked");
  }

  public String sentBack() {
    returns.sent(token(), request.getParameter("back"), request.getParameter("tracking"));
    return stay("return.sent");
  }

  public String keep() {
    returns.cancel(token(), request.getParameter("back"));
    return stay("return.kept");
  }

  /** Where the pictures of rounds lie for whoever reads this page. */
  public String getProofPath() {
    return "/proofs/" + token();
  }

  public String getPath() {
    return "/g/" + token();
  }

  @Override
  List<PaperDetails> papers() {
    return papers.ofOrder(token());
  }

  private String token() {
    return request.getParameter("token");
  }

  private String stay(String said) {
    return "/storefront/order/guest?faces-redirect=true&token=" + token() + "&said=" + said;
  }
}
