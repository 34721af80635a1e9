package org.guildhall.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The self-signed certificate of the local run's HTTPS port, made once and kept, so that a browser
 * asks about it once. The name and password are those of the server's own configuration.
 */
final class Certificate {
  private static final String PASSWORD = "password";

  private Certificate() {}

  static void putInto(Path configuration, Path kept) {
    try {
      if (!Files.exists(kept)) {
        make(kept);
      }
      Files.copy(kept, configuration.resolve("application.keystore"));
    } catch (IOException e) {
      throw new CannotRun("Cannot make the HTTPS certificate " + kept, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CannotRun("Interrupted", e);
    }
  }

  private static void make(Path keystore) throws IOException, InterruptedException {
    var keytool =
        new ProcessBuilder(
                Java.home().resolve("bin/keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "RSA",
                "-validity",
                "3650",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-keystore",
                keystore.toString(),
                "-storepass",
                PASSWORD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (keytool.waitFor() != 0) {
      throw new IOException("keytool ended with " + keytool.exitValue());
    }
  }
}
