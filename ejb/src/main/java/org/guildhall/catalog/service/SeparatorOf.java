package org.guildhall.catalog.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a file's headings are parted by semicolons, as some spreadsheets write them. */
final class SeparatorOf {
  private SeparatorOf() {}

  static char file(Path file) throws IOException {
    try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var headings = reader.readLine();
      return headings != null && headings.contains(";") && !headings.contains(",") ? ';' : ',';
    }
  }
}
