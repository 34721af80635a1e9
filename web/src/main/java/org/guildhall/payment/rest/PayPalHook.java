package org.guildhall.payment.rest;

import jakarta.servlet.annotation.WebServlet;
import org.guildhall.payment.entity.ProviderName;

/** PayPal's events. */
@WebServlet(name = "paypalHook", urlPatterns = "/hooks/paypal")
public class PayPalHook extends ProviderHook {
  private static final long serialVersionUID = 1L;

  public PayPalHook() {
    super(ProviderName.PAYPAL);
  }
}
