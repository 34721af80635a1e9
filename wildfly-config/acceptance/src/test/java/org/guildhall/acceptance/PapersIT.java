package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.guildhall.local.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The papers of an order, from the pages where they are offered to the numbers on them. */
@ExtendWith(OpenMarket.class)
class PapersIT {
  private static final String INES = "ines@guildhall.test";
  private static final String PAPERS =
      "select i.id::text from invoice i where i.order_number = ? and i.kind = ?";

  private Market market;
  private Rows rows;
  private Inbox inbox;

  @BeforeEach
  void meet(Market open, Sandbox sandbox) {
    market = open;
    rows = new Rows(open.dataSource());
    inbox = sandbox.inbox();
  }

  @Test
  void aGuestReadsReceiptAndInvoiceByTheLinkAndNobodyElseDoes() {
    var buyer = "papers@example.com";
    var number = buy(buyer);
    var invoice = await(number, "INVOICE");
    var link = URI.create(inbox.await(buyer, number).link("/g/")).getPath();
    var guest = new Shopper(market.address());

    var offered = links(guest.open(link), ".pdf");
    assertThat(offered).contains(link + "/receipt.pdf", link + "/invoices/" + invoice + ".pdf");
    offered.forEach(address -> isPdf(guest.open(address)));

    var forged = link.substring(0, link.length() - 2) + (link.endsWith("AA") ? "BB" : "AA");
    assertThat(guest.open(forged + "/receipt.pdf").status()).isEqualTo(404);
    assertThat(guest.open(link + "/invoices/" + other(number) + ".pdf").status()).isEqualTo(404);
    assertThat(guest.open("/orders/" + number + "/receipt.pdf").isAt("/login")).isTrue();
  }

  @Test
  void theMakerBillsAndARefundIsTakenBack() {
    var number = buy("billed@example.com");
    var part = number + "-1";
    var invoice = await(number, "INVOICE");
    var maker = signedIn(INES);

    var offered = links(maker.open("/workshop/orders/" + part), "/invoices/");
    assertThat(offered)
        .containsExactly("/workshop/orders/" + part + "/invoices/" + invoice + ".pdf");
    isPdf(maker.open(offered.get(0)));
    isPdf(maker.open("/workshop/orders/" + part + "/gift-slip.pdf"));
    assertThat(
            maker.open("/workshop/orders/" + part + "/invoices/" + other(number) + ".pdf").status())
        .isEqualTo(404);

    cancel(maker, part);
    var note = await(number, "CREDIT_NOTE");
    assertThat(links(maker.open("/workshop/orders/" + part), "/invoices/"))
        .hasSize(2)
        .contains("/workshop/orders/" + part + "/invoices/" + note + ".pdf");
    isPdf(maker.open("/workshop/orders/" + part + "/invoices/" + note + ".pdf"));
    assertThat(
            rows.number(
                "select sum(case kind when 'INVOICE' then total_minor else -total_minor end)"
                    + " from invoice where order_number = ?",
                part))
        .isZero();
  }

  @Test
  void noSeriesHasAGap() {
    await(buy("series@example.com"), "INVOICE");

    assertThat(
            rows.texts(
                "select shop_id::text from invoice group by shop_id, kind, year"
                    + " having max(serial) <> count(*) or min(serial) <> 1"))
        .isEmpty();
  }

  private String buy(String buyer) {
    var number = new Errand(market.address(), buyer).buy(Listing.of(rows, INES, 2), rows);
    new Orders(rows).awaitPaid(number);
    return number;
  }

  private String await(String number, String kind) {
    return Patience.until(
            kind + " of " + number,
            () -> rows.texts(PAPERS, number + "-1", kind),
            found -> found.size() == 1)
        .get(0);
  }

  /** An invoice of another order; the order of another test, or one made for it. */
  private String other(String number) {
    var found = rows.texts("select id::text from invoice where order_number <> ?", number + "-1");
    return found.isEmpty() ? await(buy("other@example.com"), "INVOICE") : found.get(0);
  }

  private Shopper signedIn(String email) {
    var maker = new Shopper(market.address());
    maker.press(
        maker.open("/login"),
        "Sign in",
        Map.of("login:email", email, "login:password", Maker.PASSWORD));
    return maker;
  }

  private static void cancel(Shopper maker, String part) {
    maker.press(
        maker.open("/workshop/orders/" + part),
        "Cancel and pay back",
        Map.of("cancelForm:reason", "The kiln broke it."));
  }

  private static List<String> links(Shopper.Answer on, String part) {
    return on.page().select("a[href*='" + part + "']").eachAttr("href").stream()
        .filter(href -> !href.contains("-slip.pdf"))
        .toList();
  }

  private static void isPdf(Shopper.Answer answer) {
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.page().text()).startsWith("%PDF-");
    assertThat(answer.headers().firstValue("cache-control"))
        .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
  }
}
