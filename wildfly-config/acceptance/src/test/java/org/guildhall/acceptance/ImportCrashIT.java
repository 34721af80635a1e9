package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.guildhall.local.Market;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The server is killed while a catalogue comes in: the rest follows, and nothing comes twice. */
@Order(Integer.MAX_VALUE - 2)
@ExtendWith({OpenMarket.class, Browsing.class})
class ImportCrashIT {
  private static final int LISTINGS = 350;
  private static final String SHOP = "Low Tide Kiln";
  private static final String FILE = "low-tide-kiln.csv";

  @Test
  void anImportThatWasKilledGoesOnWhereItStood(Market market, Visitors visitors)
      throws IOException {
    var csv = Path.of("target", FILE);
    write(csv);
    var rows = new Rows(market.dataSource());
    var admin = visitors.one();
    admin.signIn("admin@guildhall.test", Maker.PASSWORD);

    Catalogues.bring(admin, csv);
    Awaitility.await("the first batch is in")
        .atMost(Duration.ofMinutes(1))
        .until(() -> read(rows), read -> read >= 100);
    long kept;
    // with its row held no further batch can be counted, so the kill meets one half done
    try (var job = rows.hold("select id from import_job where file_name = ?", FILE)) {
      kept = read(rows);
      market.killServer();
    }
    assertThat(kept).isBetween(100L, LISTINGS - 1L);
    assertThat(listings(rows)).isEqualTo(kept);

    market.restartServer();

    Awaitility.await("the import goes on by itself")
        .atMost(Duration.ofMinutes(3))
        .until(() -> state(rows), ("FINISHED " + LISTINGS)::equals);
    assertThat(listings(rows)).isEqualTo(LISTINGS);
    assertThat(
            rows.number(
                "select sum(l.on_hand) from stock_level l join product_variant v on v.id ="
                    + " l.variant_id join product p on p.id = v.product_id join shop s on s.id ="
                    + " p.shop_id where s.name = ?",
                SHOP))
        .isEqualTo(3L * LISTINGS);
  }

  private static void write(Path csv) throws IOException {
    try (var out = CsvWriter.builder().build(csv)) {
      out.writeRecord("shop", "ref", "title", "category", "price", "quantity");
      for (int nth = 1; nth <= LISTINGS; nth++) {
        out.writeRecord(SHOP, "bowl-" + nth, "Tide bowl no. " + nth, "ceramics", "24.50", "3");
      }
    }
  }

  private static long read(Rows rows) {
    return rows.number(
        "select coalesce(sum(rows_read), 0) from import_job where file_name = ?", FILE);
  }

  private static String state(Rows rows) {
    return rows.text(
        "select status || ' ' || rows_created from import_job where file_name = ?", FILE);
  }

  private static long listings(Rows rows) {
    return rows.number(
        "select count(*) from product p join shop s on s.id = p.shop_id where s.name = ?", SHOP);
  }
}
