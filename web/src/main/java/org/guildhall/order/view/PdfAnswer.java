package org.guildhall.order.view;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.function.Supplier;
import org.guildhall.shared.service.Refusal;

/** A PDF as an answer that nobody but who asked may keep; a refusal answers its status. */
final class PdfAnswer {
  /** How an invoice is named in an address. */
  static final String INVOICE = "invoices/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.pdf";

  private PdfAnswer() {}

  static UUID id(String named) {
    return UUID.fromString(named);
  }

  static void send(String name, Supplier<byte[]> writing, HttpServletResponse response)
      throws IOException {
    byte[] pdf;
    try {
      pdf = writing.get();
    } catch (RuntimeException e) {
      var refusal = Refusal.in(e).orElseThrow(() -> e);
      response.sendError(refusal.error().status());
      return;
    }
    response.setContentType("application/pdf");
    response.setContentLength(pdf.length);
    response.setHeader("Cache-Control", "private, no-store");
    response.setHeader("Content-Disposition", "inline; filename=\"" + name + ".pdf\"");
    response.getOutputStream().write(pdf);
  }
}
