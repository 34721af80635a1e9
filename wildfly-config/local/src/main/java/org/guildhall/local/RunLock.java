package org.guildhall.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One run per data folder. The operating system holds the lock, so that a run that was killed
 * leaves none behind.
 */
final class RunLock implements AutoCloseable {
  private final FileChannel channel;

  private RunLock(FileChannel channel) {
    this.channel = channel;
  }

  static RunLock take(Path file, Ports ports) {
    Folders.createFolder(file.getParent());
    try {
      var channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new CannotRun(
            "A run is already going in %s (%s). Stop it first, or choose another folder with -Dguildhall.data=<folder>"
                .formatted(file.getParent(), Files.readString(file).strip()));
      }
      channel.truncate(0);
      var who =
          "process %d, http://localhost:%d/\n"
              .formatted(ProcessHandle.current().pid(), ports.http());
      channel.write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)));
      channel.force(true);
      return new RunLock(channel);
    } catch (IOException e) {
      throw new CannotRun("Cannot lock " + file, e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(Long.MAX_VALUE - 1, 1, false);
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new CannotRun("Cannot release the run's lock", e);
    }
  }
}
