package org.guildhall.sandbox.state;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/** One line of the log: {@code ["table","id",document]}; a document of null removes the row. */
record LogLine(String table, String id, boolean isRemoval, StateLog.Place place) {

  /** What stands before the document. */
  static byte[] start(String table, String id) {
    return ("[" + Json.compact(table) + "," + Json.compact(id) + ",")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** All whole lines; a last line without its end was torn by a kill and is passed over. */
  static void each(Path path, Consumer<LogLine> use) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      long start = 0;
      int next = in.read();
      while (next >= 0) {
        if (next == '\n') {
          use.accept(parse(line.toByteArray(), start));
          start += line.size() + 1L;
          line.reset();
        } else {
          line.write(next);
        }
        next = in.read();
      }
    }
  }

  /** Only the names are read; what the document holds shows when it is asked for. */
  private static LogLine parse(byte[] line, long start) throws IOException {
    try (JsonParser fields = Json.MAPPER.createParser(line)) {
      fields.nextToken();
      String table = fields.nextTextValue();
      String id = fields.nextTextValue();
      if (table == null || id == null) {
        throw new IOException("The state is broken at byte " + start);
      }
      boolean isRemoval = fields.nextToken() == JsonToken.VALUE_NULL;
      int before = start(table, id).length;
      return new LogLine(
          table, id, isRemoval, new StateLog.Place(start + before, line.length - before - 1));
    }
  }
}
