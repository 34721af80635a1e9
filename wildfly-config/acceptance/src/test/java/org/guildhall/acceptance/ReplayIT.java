package org.guildhall.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.guildhall.local.Market;
import org.guildhall.local.Progress;
import org.guildhall.local.replay.Replay;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tukaani.xz.XZInputStream;

/**
 * A slice of a real shop's orders, bought and given back as it was, to the penny. Late, because its
 * listings fill the shelves that other tests look at.
 */
@Order(Integer.MAX_VALUE - 10)
@ExtendWith(OpenMarket.class)
class ReplayIT {
  private static final Path DATA =
      Path.of(System.getProperty("guildhall.data", "../../../shared/data"));
  private static final String FILE = "uci-online-retail.csv.xz";
  private static final int FIRST_ROWS = 150;

  // who gave things back; one of them bought more at once than a cart takes
  private static final Set<String> CUSTOMERS = Set.of("18274.0", "13094.0", "17548.0", "15107.0");
  private static final int INVOICES = 1_000;
  private static final int BUYERS = 4;

  @Test
  void whatWasSoldAndGivenBackIsAsInTheFile(Market market) throws IOException {
    var source = DATA.resolve(FILE);
    assumeTrue(Files.isReadable(source), "skipped: " + source + " is not on this machine");
    var slice = Path.of("target/replay.csv");
    var written = cut(source, slice);

    var report =
        new Replay(market, OpenMarket.checkout(), Progress.SILENT)
            .run(slice, INVOICES, BUYERS, Duration.ofMinutes(5));

    assertThat(report.breaches()).as(report.text()).isZero();
    assertThat(report.rows().values().stream().mapToLong(Long::longValue).sum()).isEqualTo(written);
    assertThat(report.rows().get("SOLD")).isGreaterThan(FIRST_ROWS);
    assertThat(report.rows().get("REFUNDED")).isGreaterThanOrEqualTo(20);
    assertThat(report.rows())
        .containsKey("REFUSED, a cancellation of what this customer had not bought at that price");
  }

  /** The beginning of the file and all of some customers; how many rows. */
  private static long cut(Path source, Path slice) throws IOException {
    long written = 0;
    try (var bytes = new XZInputStream(Files.newInputStream(source));
        var records =
            CsvReader.builder().ofCsvRecord(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        var out = CsvWriter.builder().build(slice)) {
      for (var record : records) {
        boolean first = record.getStartingLineNumber() <= FIRST_ROWS + 1;
        if (first || CUSTOMERS.contains(record.getField(6))) {
          out.writeRecord(record.getFields());
          written++;
        }
      }
    }
    // but not the headings
    return written - 1;
  }
}
