package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.guildhall.testing.World.u;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.order.entity.OrderError;
import org.guildhall.shared.entity.BusinessException;
import org.guildhall.testing.Wiring;
import org.guildhall.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What receipts, invoices and credit notes say, and to whom. */
class OrderPapersIT {
  private static final UUID STRANGER = u(3);
  private PaperScene scene;
  private String number;

  @BeforeEach
  void begin() {
    scene = new PaperScene();
    scene.in(wiring -> wiring.make(InvoiceService.class).issue(u(1)));
    scene.database.run(
        em ->
            number =
                (String)
                    em.createNativeQuery("select order_number from customer_order")
                        .getSingleResult());
  }

  @AfterEach
  void end() {
    scene.close();
  }

  @Test
  void aReceiptSaysWhatWasPaidByTaxAndHow() {
    var text = text(buyer(papers -> papers.receipt(number)));

    assertThat(text)
        .contains("Receipt", number, "Kiln and Crow", "A vase", "\u2022 4242", "1 Hill Rd")
        .contains("$24.00", "$48.00", "$8.50", "Sales tax on things", "$3.96")
        .contains("Sales tax on shipping", "$0.70", "Of it sales tax", "$4.66", "$61.16")
        .doesNotContain("Refund of", "Gift wrap");
  }

  @Test
  void aReceiptTellsRefundsThatReachedTheBuyerAndWhatIsLeft() {
    assertThat(text(buyer(papers -> papers.receipt(number)))).doesNotContain("A chip");
    scene.refunded();

    var text = text(buyer(papers -> papers.receipt(number)));

    assertThat(text).contains("Refund of November 23, 2026", "A chip", "\u2212$25.98", "$35.18");
  }

  @Test
  void aReceiptTellsDiscountsWithTheirCodesAndWrap() {
    World.execute(
        scene.database,
        "update order_item set seller_discount_minor = 480; update shop_order set discount_minor ="
            + " 480, wrap_minor = 300, wrap_tax_minor = 25, gift_wrapped = true, tax_minor = 491,"
            + " total_minor = 5961, shop_coupon = 'SPRING10'");

    var text = text(buyer(papers -> papers.receipt(number)));

    assertThat(text)
        .contains("Discounts (SPRING10)", "\u2212$4.80", "$43.20", "Gift wrap", "$3.00")
        .contains("Sales tax on gift wrap", "$0.25", "$59.61");
  }

  @Test
  void anUnpaidOrderHasNoReceipt() {
    World.execute(
        scene.database, "update customer_order set status = 'PENDING_PAYMENT', paid_at = null");

    refused(() -> buyer(papers -> papers.receipt(number)));
  }

  @Test
  void anInvoiceNamesBothSidesAndAddsUp() {
    var text = text(maker(papers -> papers.invoice("N-1", paper(0))));

    assertThat(text)
        .contains("Invoice INV-2026-00001", "Issued November 24, 2026", "Kiln and Crow", "Ada")
        .contains("A vase", "$24.00", "$48.00", "$3.96", "$51.96", "Shipping, Ground", "$9.20")
        .contains("Net in all", "$56.50", "Sales tax in all", "$4.66", "Total, paid", "$61.16");
  }

  @Test
  void aCreditNoteNamesTheInvoiceAndTheReason() {
    scene.refunded();
    scene.in(wiring -> wiring.make(InvoiceService.class).credit(u(1)));

    var text = text(buyer(papers -> papers.invoice(number, paper(1))));

    assertThat(text)
        .contains("Credit note CN-2026-00001", "Corrects invoice", "INV-2026-00001")
        .contains("A chip", "A vase", "$24.00", "$1.98", "Total, given back", "$25.98");
  }

  @Test
  void theShopsNewNameDoesNotReachAnOldInvoice() {
    World.execute(scene.database, "update shop set name = 'Other Name' where id = u(1)");

    assertThat(text(maker(papers -> papers.invoice("N-1", paper(0)))))
        .contains("Kiln and Crow")
        .doesNotContain("Other Name");
  }

  @Test
  void nobodyElseFindsThem() {
    var invoice = paper(0);
    scene.order(20, 2);

    refused(() -> as(STRANGER, w -> w.make(BuyerPaperService.class).receipt(number)));
    refused(() -> as(STRANGER, w -> w.make(BuyerPaperService.class).ofOrder(number)));
    refused(() -> as(STRANGER, w -> w.make(MakerPaperService.class).invoice("N-1", invoice)));
    refused(() -> as(STRANGER, w -> w.make(MakerPaperService.class).ofOrder("N-1")));
    refused(() -> maker(papers -> papers.invoice("N-20", invoice)));
    refused(() -> maker(papers -> papers.invoice("N-1", UUID.randomUUID())));
  }

  private UUID paper(int index) {
    var found = new UUID[1];
    as(PaperScene.HANNA, w -> found[0] = papers(w).get(index).id());
    return found[0];
  }

  private static List<PaperDetails> papers(Wiring wiring) {
    return wiring.make(MakerPaperService.class).ofOrder("N-1");
  }

  private byte[] buyer(Function<BuyerPaperService, byte[]> work) {
    var pdf = new byte[1][];
    as(PaperScene.ADA, w -> pdf[0] = work.apply(w.make(BuyerPaperService.class)));
    return pdf[0];
  }

  private byte[] maker(Function<MakerPaperService, byte[]> work) {
    var pdf = new byte[1][];
    as(PaperScene.HANNA, w -> pdf[0] = work.apply(w.make(MakerPaperService.class)));
    return pdf[0];
  }

  private void as(UUID account, Consumer<Wiring> work) {
    scene.as(account, work);
  }

  private static void refused(Runnable work) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            BusinessException.class,
            refusal -> assertThat(refusal.error()).isEqualTo(OrderError.NOT_FOUND));
  }

  private static String text(byte[] pdf) {
    try (var document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
