package org.guildhall.sandbox.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second sandbox out of a folder; the system lets go when the process ends. */
final class FolderLock implements AutoCloseable {

  static final FolderLock NONE = new FolderLock(null);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  static FolderLock take(Path folder) {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!locked(channel)) {
        channel.close();
        throw new IOException("It is in use by another sandbox");
      }
      return new FolderLock(channel);
    } catch (IOException cause) {
      throw new UncheckedIOException(
          "The sandbox cannot use " + folder + ": " + cause.getMessage(), cause);
    }
  }

  @Override
  public void close() {
    if (channel != null) {
      try {
        channel.close();
      } catch (IOException cause) {
        throw new UncheckedIOException(cause);
      }
    }
  }

  /** Within one process a second lock is an exception, between processes it is null. */
  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }
}
