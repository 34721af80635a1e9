package org.guildhall.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The demo administrator of the WildFly console; it exists in the local run's own folder only. */
final class ConsoleUser {
  static final String NAME = "admin";
  static final String PASSWORD = "guildhall";

  private ConsoleUser() {}

  /** Writes it in the form in which WildFly's add-user does: HEX(MD5(name:realm:password)). */
  static void addTo(Path configuration) {
    try {
      var digest =
          MessageDigest.getInstance("MD5")
              .digest((NAME + ":ManagementRealm:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
      Files.writeString(
          configuration.resolve("mgmt-users.properties"),
          "\n%s=%s\n".formatted(NAME, HexFormat.of().formatHex(digest)),
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has MD5", e);
    }
  }
}
