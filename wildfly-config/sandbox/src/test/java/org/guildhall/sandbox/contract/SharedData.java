package org.guildhall.sandbox.contract;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the optional test data that lies outside the checkout. */
public final class SharedData {

  private static final String PROPERTY = "guildhall.data";

  private SharedData() {}

  /** A file of the data folder, when it is there. */
  public static Optional<Path> find(String name) {
    return folder().map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
  }

  /** The line to show when a test is skipped for want of a file. */
  public static String absence(String name) {
    return "Skipped: " + name + " is not in ../shared/data; name its folder by -D" + PROPERTY;
  }

  private static Optional<Path> folder() {
    String named = System.getProperty(PROPERTY);
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    Path place = Path.of("").toAbsolutePath();
    while (place != null && !Files.isDirectory(place.resolve("wildfly-config"))) {
      place = place.getParent();
    }
    return Optional.ofNullable(place).map(root -> root.resolve("../shared/data").normalize());
  }
}
