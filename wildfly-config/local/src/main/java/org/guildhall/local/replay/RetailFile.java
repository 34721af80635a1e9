package org.guildhall.local.replay;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildhall.local.CannotRun;
import org.tukaani.xz.XZInputStream;

/** The rows of the shop, in the order of the file, which is that of time. */
record RetailFile(Path path) {

  /** The rows of the first so many invoices, by invoice. */
  Map<String, List<RetailRow>> invoices(int most) {
    var invoices = new LinkedHashMap<String, List<RetailRow>>();
    try (var records =
        CsvReader.builder()
            .ofNamedCsvRecord(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
      int number = 0;
      for (var record : records) {
        var row = row(++number, record);
        if (invoices.size() < most || invoices.containsKey(row.invoice())) {
          invoices.computeIfAbsent(row.invoice(), invoice -> new ArrayList<>()).add(row);
        }
      }
    } catch (IOException e) {
      throw new CannotRun("guildhall.replay: cannot read the file " + path, e);
    }
    return invoices;
  }

  /** The bytes of the CSV. */
  InputStream open() throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(path));
    return path.toString().endsWith(".xz") ? new XZInputStream(bytes) : bytes;
  }

  private static RetailRow row(int number, NamedCsvRecord record) {
    return new RetailRow(
        number,
        record.getField("InvoiceNo"),
        record.getField("StockCode"),
        record.getField("Description"),
        Integer.parseInt(record.getField("Quantity")),
        record.getField("InvoiceDate").substring(0, 7),
        new BigDecimal(record.getField("UnitPrice")),
        record.getField("CustomerID").replaceAll("\\.0$", ""));
  }
}
