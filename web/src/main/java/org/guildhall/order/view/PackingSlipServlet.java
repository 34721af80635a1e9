package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.guildhall.order.service.PackingSlipService;
import org.guildhall.shared.service.Refusal;

/** Hands out packing slips. The pages of the same folder are found before this servlet is. */
@WebServlet({"/workshop/orders/*", PackingSlipServlet.MANY})
public class PackingSlipServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final String MANY = "/workshop/packing-slips.pdf";
  private static final Pattern SLIP = Pattern.compile("/([0-9A-Z-]+)/packing-slip\\.pdf");

  @Inject transient PackingSlipService slips;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var numbers = request.getParameterValues("number");
    var path = SLIP.matcher(String.valueOf(request.getPathInfo()));
    if (path.matches()) {
      send("slip-" + path.group(1), () -> slips.pdf(path.group(1)), response);
    } else if (MANY.equals(request.getServletPath()) && numbers != null) {
      send("slips", () -> slips.pdf(List.of(numbers)), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void send(String name, Supplier<byte[]> writing, HttpServletResponse response)
      throws IOException {
    byte[] slip;
    try {
      slip = writing.get();
    } catch (RuntimeException e) {
      var refusal = Refusal.in(e).orElseThrow(() -> e);
      response.sendError(refusal.error().status());
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(slip.length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    response.getOutputStream().write(slip);
  }
}
