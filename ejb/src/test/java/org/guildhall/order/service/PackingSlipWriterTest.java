package org.guildhall.order.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildhall.cart.entity.Gift;
import org.guildhall.order.entity.Destination;
import org.guildhall.order.entity.ShopOrderStatus;
import org.guildhall.shared.entity.Money;
import org.junit.jupiter.api.Test;

class PackingSlipWriterTest {
  private static final Money PRICE = Money.of(4800, "USD");
  private static final Money NOTHING = Money.zero("USD");

  private final PackingSlipWriter writer = new PackingSlipWriter();

  PackingSlipWriterTest() {
    writer.press = new PaperPress();
  }

  @Test
  void saysWhatGoesToWhom() throws IOException {
    var text = read(write(order("Zoë Müller", "Please ring twice <3", lines(2))));

    assertThat(text)
        .contains("Alder & Slip", "26-0000001-A-1", "Zoë Müller", "12 Mill Lane", "Asheville, NC")
        .contains("Vase 1", "Glaze: chalk white", "SKU-1", "Vase 2", "Please ring twice <3")
        .contains("On the card", "Happy birthday");
  }

  @Test
  void writesNamesFromBeyondTheWest() throws IOException {
    assertThat(read(write(order("Łukasz Žižek", null, lines(1))))).contains("Łukasz Žižek");
  }

  @Test
  void showsNoPrice() throws IOException {
    assertThat(read(write(order("Zoë", null, lines(1))))).doesNotContain("48", "$");
  }

  @Test
  void theSlipOfAPresentHasTheCardAndNeitherPricesNorWhatIsNotForItsReader() throws IOException {
    var text = read(writer.gift(order("Zoë", "Please hide the box", lines(2))));

    assertThat(text)
        .contains("A present for you", "Alder & Slip", "Happy birthday", "Vase 2", "Zoë")
        .doesNotContain("48", "$", "SKU-1", "Please hide the box");
  }

  @Test
  void goesOnOnAnotherPage() throws IOException {
    try (var pdf = Loader.loadPDF(write(order("Zoë", null, lines(60))))) {
      assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
      assertThat(new PDFTextStripper().getText(pdf)).contains("Vase 60");
    }
  }

  @Test
  void putsEachOrderOnAPageOfItsOwn() throws IOException {
    var both = List.of(order("Zoë", "For Ada", lines(1)), order("Bo", null, lines(1)));

    try (var pdf = Loader.loadPDF(writer.write(both))) {
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      var second = new PDFTextStripper();
      second.setStartPage(2);
      assertThat(second.getText(pdf)).contains("Bo", "Alder & Slip").doesNotContain("For Ada");
    }
  }

  private byte[] write(MakerOrderDetails order) {
    return writer.write(List.of(order));
  }

  private static String read(byte[] slip) throws IOException {
    try (var pdf = Loader.loadPDF(slip)) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  private static List<MakerOrderLine> lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            i ->
                new MakerOrderLine(
                    new UUID(0, i),
                    new UUID(1, i),
                    "Vase " + i,
                    "Glaze: chalk white",
                    "SKU-" + i,
                    1,
                    0,
                    0,
                    1,
                    PRICE,
                    PRICE,
                    null))
        .toList();
  }

  private static MakerOrderDetails order(String name, String note, List<MakerOrderLine> lines) {
    return new MakerOrderDetails(
        new UUID(0, 1),
        1,
        "26-0000001-A-1",
        "Alder & Slip",
        ShopOrderStatus.READY_TO_SHIP,
        Instant.parse("2026-06-10T09:00:00Z"),
        null,
        null,
        null,
        false,
        "Standard",
        new Destination(name, "12 Mill Lane", null, "Asheville", "NC", "28801", "US", null),
        note,
        null,
        1,
        PRICE,
        NOTHING,
        PRICE,
        NOTHING,
        PRICE,
        PRICE,
        NOTHING,
        Gift.of(false, "Happy birthday", true),
        lines,
        List.of(),
        List.of(),
        null,
        null);
  }
}
