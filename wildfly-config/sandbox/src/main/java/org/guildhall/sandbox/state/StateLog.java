package org.guildhall.sandbox.state;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** All tables of the sandbox over one append-only file; its monitor guards them all. */
public final class StateLog implements AutoCloseable {

  private static final String FILE = "state.jsonl";

  private final Map<String, Table> tables = new TreeMap<>();
  private Path path;
  private final boolean isTemporary;
  // Not a channel: that one would be closed by the interrupt of any thread that uses it.
  private RandomAccessFile file;
  private FolderLock lock = FolderLock.NONE;

  private StateLog(Path path, boolean isTemporary) throws IOException {
    this.path = path;
    this.isTemporary = isTemporary;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  /** Forgets everything when it is closed. */
  public static StateLog temporary() {
    try {
      return new StateLog(Files.createTempFile("guildhall-sandbox", ".jsonl"), true);
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot keep its state", cause);
    }
  }

  /**
   * Reads what the folder holds, rewrites it without history and appends from then on. Refuses a
   * folder that another sandbox uses.
   */
  public static StateLog in(Path folder) {
    FolderLock lock = FolderLock.take(folder);
    try {
      StateLog log = read(folder);
      log.lock = lock;
      return log;
    } catch (RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  public synchronized Table table(String name) {
    return tables.computeIfAbsent(name, key -> new Table(key, this));
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
      if (isTemporary) {
        Files.delete(path);
      }
      lock.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Where the document now lies; a document of {@code null} means that the row is gone. */
  synchronized Place append(String table, String id, String document) {
    byte[] start = LogLine.start(table, id);
    byte[] text = document.getBytes(StandardCharsets.UTF_8);
    byte[] line = Arrays.copyOf(start, start.length + text.length + 2);
    System.arraycopy(text, 0, line, start.length, text.length);
    line[line.length - 2] = ']';
    line[line.length - 1] = '\n';
    try {
      long position = file.length();
      file.seek(position);
      file.write(line);
      return new Place(position + start.length, text.length);
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot write its state", cause);
    }
  }

  synchronized String read(Place place) {
    byte[] text = new byte[place.length()];
    try {
      file.seek(place.position());
      file.readFully(text);
      return new String(text, StandardCharsets.UTF_8);
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot read its state", cause);
    }
  }

  private static StateLog read(Path folder) {
    Path path = folder.resolve(FILE);
    Path fresh = folder.resolve(FILE + ".new");
    try {
      Files.deleteIfExists(fresh);
      StateLog log = new StateLog(fresh, false);
      if (Files.exists(path)) {
        log.copyFrom(path);
      }
      log.moveTo(path);
      return log;
    } catch (IOException cause) {
      throw new UncheckedIOException("The sandbox cannot keep its state in " + folder, cause);
    }
  }

  private void copyFrom(Path old) throws IOException {
    try (StateLog history = new StateLog(old, false)) {
      history.load();
      for (Table table : history.tables.values()) {
        Map<String, Place> places = table(table.name()).places();
        table
            .places()
            .forEach((id, place) -> places.put(id, append(table.name(), id, history.read(place))));
      }
    }
  }

  /** Not every system moves a file that is open. */
  private void moveTo(Path target) throws IOException {
    file.close();
    Files.move(path, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    path = target;
    file = new RandomAccessFile(target.toFile(), "rw");
  }

  private void load() throws IOException {
    LogLine.each(
        path,
        line -> {
          Table table = table(line.table());
          if (line.isRemoval()) {
            table.places().remove(line.id());
          } else {
            table.places().put(line.id(), line.place());
          }
        });
  }

  /** A part of the file, in bytes. */
  record Place(long position, int length) {}
}
