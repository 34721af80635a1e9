package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Colours are written in tokens.css and nowhere else, and public pages stay light. */
class StylesTest {
  private static final Path CSS = Webapp.ROOT.resolve("resources/css");
  private static final Pattern COLOR =
      Pattern.compile(
          "(#[0-9a-fA-F]{3,8}\\b|\\b(rgb|rgba|hsl|hsla|oklab|oklch)\\(|:\\s*(white|black|red|gray|grey)\\b)");
  private static final int PUBLIC_LIMIT = 30 * 1024;

  static List<Path> styles() {
    return Webapp.files(CSS, ".css").stream().filter(file -> !file.endsWith("tokens.css")).toList();
  }

  @ParameterizedTest
  @MethodSource("styles")
  void writesNoColor(Path style) throws IOException {
    assertThat(Files.readString(style)).doesNotContainPattern(COLOR);
  }

  @Test
  void knowsAColorWhenItSeesOne() {
    assertThat(List.of("color: #fff", "color: rgb(1 2 3)", "background: white"))
        .allMatch(line -> COLOR.matcher(line).find());
  }

  @Test
  void keepsThePublicStylesUnderThirtyKilobytes() throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(Files.readAllBytes(CSS.resolve("tokens.css")));
      zip.write(Files.readAllBytes(CSS.resolve("fonts.css")));
      for (var part : Webapp.files(CSS.resolve("storefront"), ".css")) {
        zip.write(Files.readAllBytes(part));
      }
    }
    assertThat(zipped.size()).isLessThan(PUBLIC_LIMIT);
  }
}
