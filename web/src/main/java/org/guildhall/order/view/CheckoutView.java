package org.guildhall.order.view;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import org.guildhall.cart.view.CartCookie;
import org.guildhall.order.service.CheckoutDetails;
import org.guildhall.order.service.CheckoutService;

/** What all steps of checkout show: the things, the sums and the clock. */
@Named
@RequestScoped
public class CheckoutView {
  @Inject CheckoutService checkouts;
  @Inject CartCookie cookie;
  @Inject Clock clock;
  private CheckoutDetails checkout;

  @PostConstruct
  void load() {
    checkout = checkouts.current(cookie.token()).orElse(null);
  }

  /** Sends back to the cart whoever has nothing held, and on to the payment whoever owes it. */
  public String follow() {
    if (checkout == null) {
      return "/storefront/cart/cart?faces-redirect=true&said=checkout.expired";
    }
    return checkout.isAwaitingPayment()
        ? "/storefront/checkout/return?faces-redirect=true&order=" + checkout.orderNumber()
        : null;
  }

  /** The same, for the steps that need the address. */
  public String followAddressed() {
    var elsewhere = follow();
    return elsewhere == null && !checkout.isAddressed()
        ? "/storefront/checkout/details?faces-redirect=true"
        : elsewhere;
  }

  /** The running checkout, or null when its time is over. */
  public CheckoutDetails getCheckout() {
    return checkout;
  }

  public Instant getNow() {
    return clock.instant();
  }

  public long getHoldSeconds() {
    return CheckoutService.HOLD.toSeconds();
  }
}
