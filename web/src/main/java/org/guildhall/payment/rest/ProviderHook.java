package org.guildhall.payment.rest;

import jakarta.inject.Inject;
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

/** Takes a provider's events: verified, stored once, answered; a queue does the rest. */
abstract class ProviderHook extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final int LARGEST_BODY = 512 * 1024;

  private final ProviderName provider;

  @Inject transient PaymentEventService events;

  ProviderHook(ProviderName provider) {
    this.provider = provider;
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      Problems.send(response, Problem.of(413, "shared.http_413"));
      return;
    }
    try {
      events.receive(provider, new String(body, StandardCharsets.UTF_8), request::getHeader);
      response.setStatus(HttpServletResponse.SC_OK);
    } catch (RuntimeException e) {
      // a servlet has no exception mapper; the translation is the REST edge's own
      Problems.send(response, Problem.of(Refusal.in(e).orElseThrow(() -> e)));
    }
  }
}
