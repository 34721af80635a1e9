package org.guildhall.payment.rest;

import jakarta.servlet.annotation.WebServlet;
import org.guildhall.payment.entity.ProviderName;

/** Stripe's events. */
@WebServlet(name = "stripeHook", urlPatterns = "/hooks/stripe")
public class StripeHook extends ProviderHook {
  private static final long serialVersionUID = 1L;

  public StripeHook() {
    super(ProviderName.STRIPE);
  }
}
