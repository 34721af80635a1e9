package org.guildhall.payment.rest;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.guildhall.payment.entity.ProviderName;
import org.guildhall.payment.service.PaymentEventService;
import org.guildhall.shared.rest.Problem;
import org.guildhall.shared.rest.Problems;
import org.guildhall.shared.service.Refusal;

/** Takes Stripe's events: verified, stored once, answered; a queue does the rest. */
@WebServlet(name = "stripeHook", urlPatterns = "/hooks/stripe")
public class StripeHook extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LARGEST_BODY = 512 * 1024;

  @Inject transient PaymentEventService events;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      Problems.send(response, Problem.of(413, "shared.http_413"));
      return;
    }
    try {
      events.receive(
          ProviderName.STRIPE,
          new String(body, StandardCharsets.UTF_8),
          request.getHeader("Stripe-Signature"));
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (RuntimeException e) {
      // a servlet has no exception mapper; the translation is the REST edge's own
      Problems.send(response, Problem.of(Refusal.in(e).orElseThrow(() -> e)));
    }
  }
}
