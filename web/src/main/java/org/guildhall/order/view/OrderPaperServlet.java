package org.guildhall.order.view;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.guildhall.order.service.BuyerPaperService;
import org.guildhall.order.service.GuestPaperService;

/**
 * Hands out a buyer's papers: the receipt, invoices and credit notes, of an own order or by a
 * guest's signed link. The pages of the same folders are found before this servlet is.
 */
@WebServlet({"/orders/*", OrderPaperServlet.GUEST + "/*"})
public class OrderPaperServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  static final String GUEST = "/g";
  private static final Pattern RECEIPT = Pattern.compile("/([^/]+)/receipt\\.pdf");
  private static final Pattern PAPER = Pattern.compile("/([^/]+)/" + PdfAnswer.INVOICE);

  @Inject transient BuyerPaperService buyers;
  @Inject transient GuestPaperService guests;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean guest = GUEST.equals(request.getServletPath());
    var path = String.valueOf(request.getPathInfo());
    var receipt = RECEIPT.matcher(path);
    var paper = PAPER.matcher(path);
    if (receipt.matches()) {
      var order = receipt.group(1);
      PdfAnswer.send(
          "receipt", () -> guest ? guests.receipt(order) : buyers.receipt(order), response);
    } else if (paper.matches()) {
      var order = paper.group(1);
      var id = PdfAnswer.id(paper.group(2));
      PdfAnswer.send(
          "invoice", () -> guest ? guests.invoice(order, id) : buyers.invoice(order, id), response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
