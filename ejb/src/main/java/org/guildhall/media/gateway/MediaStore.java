package org.guildhall.media.gateway;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildhall.shared.service.Settings;

/** Picture files in a folder that all nodes share. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NEVER)
public class MediaStore {
  private static final Pattern KEY = Pattern.compile("[0-9a-f-]{36}\\.[a-z]{3,5}");
  private static final Pattern SIZE = Pattern.compile("[0-9a-f]{32}-[1-9][0-9]{1,4}\\.(jpg|webp)");

  private static final String PUBLIC = "sizes";
  private static final String RESTRICTED = "restricted";

  @Inject Settings settings;

  /** Keeps an original as it came, under its key; returns how many bytes it has. */
  public long keepOriginal(String key, InputStream content) {
    try {
      return write(original(key), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of an original. */
  public Path original(String key) {
    require(KEY, key);
    return settings.mediaFolder().resolve("originals").resolve(key);
  }

  /** Drops an original that was refused. */
  public void dropOriginal(String key) {
    try {
      Files.deleteIfExists(original(key));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts a size where pages find it; the same name always has the same content. */
  public void publish(String name, InputStream content) {
    keep(PUBLIC, name, content);
  }

  /** Puts a size where no public address finds it. */
  public void keepRestricted(String name, InputStream content) {
    keep(RESTRICTED, name, content);
  }

  private void keep(String folder, String name, InputStream content) {
    require(SIZE, name);
    try {
      write(place(folder, name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a size, {@code <hash>-<width>.jpg}; empty for any other name and a missing one. */
  public Optional<Path> find(String name) {
    return find(PUBLIC, name);
  }

  /** The file of a size that is for the eyes of a few; callers have checked whose. */
  public Optional<Path> findRestricted(String name) {
    return find(RESTRICTED, name);
  }

  private Optional<Path> find(String folder, String name) {
    return Optional.ofNullable(name)
        .filter(n -> SIZE.matcher(n).matches())
        .map(n -> place(folder, n))
        .filter(Files::isRegularFile);
  }

  private Path place(String folder, String name) {
    return settings.mediaFolder().resolve(folder).resolve(name.substring(0, 2)).resolve(name);
  }

  private static void require(Pattern form, String name) {
    if (!form.matcher(name).matches()) {
      throw new IllegalArgumentException("not a name of ours: " + name);
    }
  }

  private static long write(Path target, InputStream content) throws IOException {
    Files.createDirectories(target.getParent());
    var beside = Files.createTempFile(target.getParent(), ".incoming", null);
    try {
      var bytes = Files.copy(content, beside, StandardCopyOption.REPLACE_EXISTING);
      move(beside, target);
      return bytes;
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException elsewhere) {
      // a store that cannot replace in one step (some network shares) replaces in two
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
