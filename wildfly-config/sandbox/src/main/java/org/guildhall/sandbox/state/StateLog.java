package org.guildhall.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All tables of the sandbox over one append-only file; its monitor guards them all. */
public final class StateLog implements AutoCloseable {

  private static final String FILE = "state.jsonl";

  private final Map<String, Table> tables = new TreeMap<>();
  private BufferedWriter writer;

  private StateLog() {}

  public static StateLog inMemory() {
    return new StateLog();
  }

  /** Reads what the folder holds, rewrites it without history and appends from then on. */
  public static StateLog in(Path folder) {
    try {
      Files.createDirectories(folder);
      StateLog log = new StateLog();
      Path file = folder.resolve(FILE);
      if (Files.exists(file)) {
        log.load(Files.readAllLines(file));
      }
      Path fresh = folder.resolve(FILE + ".new");
      log.writer = Files.newBufferedWriter(fresh);
      log.tables.values().forEach(log::rewrite);
      log.writer.close();
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      log.writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND);
      return log;
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot keep its state in " + folder, cause);
    }
  }

  public synchronized Table table(String name) {
    return tables.computeIfAbsent(name, key -> new Table(key, this));
  }

  @Override
  public synchronized void close() {
    if (writer != null) {
      try {
        writer.close();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
      writer = null;
    }
  }

  void append(String table, String id, String document) {
    if (writer == null) {
      return;
    }
    try {
      String place = Json.compact(table) + "," + Json.compact(id);
      writer.write("[" + place + "," + (document == null ? "null" : document) + "]\n");
      writer.flush();
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot write its state", cause);
    }
  }

  private void rewrite(Table table) {
    table.rows().forEach((id, document) -> append(table.name(), id, document));
  }

  private void load(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i == lines.size() - 1;
      try {
        load(lines.get(i));
      } catch (UncheckedIOException torn) {
        if (!last) {
          throw torn;
        }
      }
    }
  }

  private void load(String line) {
    ObjectNode wrapped = Json.parse("{\"line\":" + line + "}");
    var fields = wrapped.get("line");
    Table table = table(fields.get(0).asText());
    String id = fields.get(1).asText();
    if (fields.get(2).isNull()) {
      table.rows().remove(id);
    } else {
      table.rows().put(id, Json.compact(fields.get(2)));
    }
  }
}
