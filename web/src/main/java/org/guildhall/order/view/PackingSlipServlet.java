package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.guildhall.order.service.PackingSlipService;
import org.guildhall.shared.service.Refusal;

/** Hands out packing slips. The pages of the same folder are found before this servlet is. */
@WebServlet("/workshop/orders/*")
public class PackingSlipServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Pattern SLIP = Pattern.compile("/([0-9A-Z-]+)/packing-slip\\.pdf");

  @Inject transient PackingSlipService slips;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = SLIP.matcher(String.valueOf(request.getPathInfo()));
    if (path.matches()) {
      send(path.group(1), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void send(String number, HttpServletResponse response) throws IOException {
    byte[] slip;
    try {
      slip = slips.pdf(number);
    } catch (RuntimeException e) {
      var refusal = Refusal.in(e).orElseThrow(() -> e);
      response.sendError(refusal.error().status());
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(slip.length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "inline; filename=\"slip-" + number + ".pdf\"");
    response.getOutputStream().write(slip);
  }
}
