package org.guildhall.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * Turns the Carnegie Museum's made objects (CC0) into the import's CSV: each maker a shop, each
 * object one of a kind. The price is a rule, as the data has none: 40 dollars and 6 for each inch
 * of height and width, in whole dollars, 9,999 at the most.
 */
final class MuseumCatalogue {
  static final String FILE = "cmoa-handmade-objects.jsonl.gz";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OTHER = "sculpture";
  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("ceramics", "ceramics"),
          Map.entry("textiles", "textiles"),
          Map.entry("textile art", "textiles"),
          Map.entry("costume", "textiles"),
          Map.entry("wood", "wood"),
          Map.entry("furniture", "wood"),
          Map.entry("printing blocks", "prints"),
          Map.entry("recreational artifacts", "toys"),
          Map.entry("glass", "glass"),
          Map.entry("metals", "metalwork"),
          Map.entry("containers", "metalwork"),
          Map.entry("lighting devices", "metalwork"));

  private MuseumCatalogue() {}

  /** Writes the objects that fit, up to a number of them; how many were written. */
  static int write(Path source, Path csv, Predicate<JsonNode> fits, int most) throws IOException {
    int written = 0;
    try (var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(source)), StandardCharsets.UTF_8));
        var out = CsvWriter.builder().build(csv)) {
      out.writeRecord(
          "shop",
          "ref",
          "title",
          "category",
          "price",
          "quantity",
          "kind",
          "description",
          "materials",
          "dimensions",
          "made_in",
          "tags");
      for (var line = lines.readLine(); line != null && written < most; line = lines.readLine()) {
        var object = JSON.readTree(line);
        if (fits.test(object)) {
          write(out, object);
          written++;
        }
      }
    }
    return written;
  }

  private static void write(CsvWriter out, JsonNode object) {
    out.writeRecord(
        shop(object),
        object.path("accession_number").asText(),
        shortened(object.path("title").asText(), 140),
        category(object),
        price(object),
        "1",
        "ONE_OF_A_KIND",
        object.path("medium").asText("") + "\n\n" + object.path("credit_line").asText(""),
        shortened(object.path("medium").asText(""), 60).replace(';', ' ').replace(',', ' '),
        dimensions(object),
        shortened(object.path("creation_date").asText(""), 100),
        object.path("classification").asText(""));
  }

  private static String shop(JsonNode object) {
    var name = object.path("creator").path(0).path("full_name").asText("");
    return name.length() < 2 ? "Unknown maker" : shortened(name, 80);
  }

  private static String category(JsonNode object) {
    var classification = object.path("classification").asText("").toLowerCase(Locale.ROOT);
    return CATEGORIES.getOrDefault(classification, OTHER);
  }

  private static String price(JsonNode object) {
    var inches =
        object.path("item_height").decimalValue().add(object.path("item_width").decimalValue());
    return String.valueOf(Math.min(9999, 40 + 6 * inches.intValue()));
  }

  private static String dimensions(JsonNode object) {
    return "%s × %s × %s in"
        .formatted(
            object.path("item_height").asText("0"),
            object.path("item_width").asText("0"),
            object.path("item_depth").asText("0"));
  }

  private static String shortened(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
  }
}
