package org.guildhall.shared.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.guildhall.shared.service.Settings;

/**
 * The headers every answer carries. Public pages allow no inline script, so that they stay
 * cacheable; only workshop and office let PrimeFaces write the policy, with a nonce per answer. A
 * form may lead to the provider's payment page: browsers hold redirects of a post against the
 * policy too.
 */
public class SecurityHeadersFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;
  private static final String PUBLIC_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
          + "frame-ancestors 'none'; script-src 'self'; style-src 'self'; form-action 'self' ";

  private String policy;

  @Inject Settings settings;

  @Override
  public void init() {
    policy = PUBLIC_POLICY + String.join(" ", settings.paymentPageOrigins());
  }

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader(
        "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!Area.of(request).isBackOffice()) {
      response.setHeader("Content-Security-Policy", policy);
    }
    chain.doFilter(request, response);
  }
}
