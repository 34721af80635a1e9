package org.guildhall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/** Where a run keeps its data, all under one folder. */
public record Folders(Path root) {

  public Folders {
    root = root.toAbsolutePath().normalize();
  }

  public Path database() {
    return root.resolve("postgres/data");
  }

  /** Apart from the data: the embedded PostgreSQL tidies the folder around its binaries. */
  public Path databaseBinaries() {
    return root.resolve("postgres/binaries");
  }

  public Path databaseLog() {
    return root.resolve("postgres/postgres.log");
  }

  public Path server() {
    return root.resolve("server");
  }

  public Path serverLog() {
    return server().resolve("log/server.log");
  }

  Path certificate() {
    return root.resolve("https.keystore");
  }

  public Path media() {
    return root.resolve("media");
  }

  public Path index() {
    return root.resolve("index");
  }

  public Path sandbox() {
    return root.resolve("sandbox");
  }

  public Path lock() {
    return root.resolve("run.lock");
  }

  void create() {
    for (var folder : List.of(databaseBinaries(), server(), media(), index(), sandbox())) {
      createFolder(folder);
    }
  }

  /** Removes what a run made, and nothing else that may lie in a folder someone named. */
  void wipe() {
    for (var folder : List.of(root.resolve("postgres"), server(), media(), index(), sandbox())) {
      delete(folder);
    }
  }

  static void createFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new CannotRun("Cannot create the folder " + folder, e);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try {
      Files.walkFileTree(folder, new Deletion());
    } catch (IOException e) {
      throw new CannotRun("Cannot delete " + folder, e);
    }
  }

  static void copy(Path from, Path to) {
    try (var files = Files.walk(from)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
