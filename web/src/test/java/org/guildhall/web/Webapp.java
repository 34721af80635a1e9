package org.guildhall.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildhall.shared.view.Texts;

/** Where the pages, styles and texts of the WAR lie. */
final class Webapp {
  static final Path ROOT = Path.of("src/main/webapp");
  static final Path MESSAGES = Path.of("src/main/resources/messages");

  private Webapp() {}

  static List<Path> files(Path folder, String ending) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PageRules rules() {
    var bundle = Texts.bundle();
    return new PageRules(
        bundle::containsKey,
        prefix -> bundle.keySet().stream().anyMatch(key -> key.startsWith(prefix)),
        Vocabulary.of(ROOT));
  }
}
