package org.guildhall.local;

import java.nio.file.Path;

/** The Java this run itself runs on; its children use the same. */
final class Java {
  private Java() {}

  static Path home() {
    return Path.of(System.getProperty("java.home"));
  }

  static String executable() {
    return home().resolve("bin/java").toString();
  }
}
