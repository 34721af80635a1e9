package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Real things come in by the office's import, are found, and are sold once. */
@ExtendWith({OpenMarket.class, Browsing.class})
class ImportIT {
  // -Dguildhall.import.rows=7000 takes all that the museum has, porcelain or not
  private static final int SLICE = 120;
  private static final int ROWS = Integer.getInteger("guildhall.import.rows", SLICE);
  private static final Path DATA =
      Path.of(System.getProperty("guildhall.data", "../../../shared/data"));

  @Test
  void aMuseumsObjectsComeInOnceAndAreSoldOnce(Market market, Visitors visitors)
      throws IOException {
    var source = DATA.resolve(MuseumCatalogue.FILE);
    assumeTrue(Files.isReadable(source), "skipped: " + source + " is not on this machine");
    var rows = new Rows(market.dataSource());
    var csv = Path.of("target/museum.csv");
    var written =
        MuseumCatalogue.write(
            source,
            csv,
            object -> ROWS > SLICE || object.path("medium").asText("").contains("porcelain"),
            ROWS);
    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);

    bring(admin, csv, rows, 1);
    var refused = rows.number("select rows_refused from import_job");
    assertThat(rows.number("select rows_created from import_job")).isEqualTo(written - refused);
    assertThat(rows.number("select count(distinct row_number) from import_refusal"))
        .isEqualTo(refused);
    bring(admin, csv, rows, 2);

    assertThat(rows.number("select sum(rows_unchanged) from import_job"))
        .isEqualTo(written - refused);
    assertThat(rows.number("select count(*) from product where external_ref is not null"))
        .isEqualTo(written - refused);
    if (ROWS == SLICE) {
      assertThat(refused).isZero();
    }
    sellOnce(market, rows);
  }

  private static void bring(Visitor admin, Path csv, Rows rows, int nth) {
    Catalogues.bring(admin, csv);
    Awaitility.await("import " + nth)
        .atMost(Duration.ofSeconds(45 + ROWS / 10))
        .until(
            () -> rows.number("select count(*) from import_job where status = 'FINISHED'"),
            finished -> finished == nth);
  }

  private static void sellOnce(Market market, Rows rows) {
    var first = new Errand(market.address(), "first@example.com");
    var found = new Shopper(market.address());
    Patience.until(
        "the index has the vase",
        () -> found.open("/search?q=porcelain+vase").page().select("ul.grid h3 a").size(),
        things -> things > 3);
    var slug =
        rows.text(
            "select p.slug from product p join product_stock s on s.product_id = p.id where"
                + " p.external_ref is not null and lower(p.title) like '%vase%' and s.available = 1"
                + " order by p.slug limit 1");
    var vase = new Listing(slug);
    var second = new Errand(market.address(), "second@example.com");
    second.putInCart(vase);

    new Orders(rows).awaitPaid(first.buy(vase, rows));

    assertThat(second.checkOut().page().text()).contains("has just been sold");
    assertThat(vase.onHand(rows)).isZero();
  }
}
