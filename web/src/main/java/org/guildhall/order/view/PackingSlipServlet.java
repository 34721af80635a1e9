package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.guildhall.order.service.MakerPaperService;
import org.guildhall.order.service.PackingSlipService;

/**
 * Hands out a maker's papers: slips, invoices, credit notes. The pages of the same folder are found
 * before this servlet is.
 */
@WebServlet({"/workshop/orders/*", PackingSlipServlet.MANY})
public class PackingSlipServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final String MANY = "/workshop/packing-slips.pdf";
  private static final Pattern SLIP = Pattern.compile("/([0-9A-Z-]+)/(packing|gift)-slip\\.pdf");
  private static final Pattern PAPER = Pattern.compile("/([0-9A-Z-]+)/" + PdfAnswer.INVOICE);

  @Inject transient PackingSlipService slips;
  @Inject transient MakerPaperService papers;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var numbers = request.getParameterValues("number");
    var path = String.valueOf(request.getPathInfo());
    var slip = SLIP.matcher(path);
    var paper = PAPER.matcher(path);
    if (slip.matches()) {
      slip(slip.group(1), slip.group(2).equals("gift"), response);
    } else if (paper.matches()) {
      PdfAnswer.send(
          "invoice-" + paper.group(1),
          () -> papers.invoice(paper.group(1), PdfAnswer.id(paper.group(2))),
          response);
    } else if (MANY.equals(request.getServletPath()) && numbers != null) {
      PdfAnswer.send("slips", () -> slips.pdf(List.of(numbers)), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private void slip(String number, boolean gift, HttpServletResponse response) throws IOException {
    if (gift) {
      PdfAnswer.send("gift-" + number, () -> slips.gift(number), response);
    } else {
      PdfAnswer.send("slip-" + number, () -> slips.pdf(number), response);
    }
  }
}
