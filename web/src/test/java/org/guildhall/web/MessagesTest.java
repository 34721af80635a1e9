package org.guildhall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import org.guildhall.shared.view.Texts;
import org.junit.jupiter.api.Test;

/** All texts are read, none hides another, and those with arguments can be filled in. */
class MessagesTest {

  @Test
  void everyFileIsRead() {
    assertThat(Webapp.files(Webapp.MESSAGES, ".properties"))
        .allSatisfy(
            file ->
                assertThat(Texts.FILES)
                    .contains(file.getFileName().toString().replace(".properties", "")));
  }

  @Test
  void noKeyIsWrittenInTwoFiles() throws IOException {
    var homes = new TreeMap<String, String>();
    for (var file : Webapp.files(Webapp.MESSAGES, ".properties")) {
      var texts = new Properties();
      try (var reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      for (var key : texts.stringPropertyNames()) {
        var other = homes.put(key, file.getFileName().toString());
        assertThat(other).as("%s is also in %s", key, file.getFileName()).isNull();
      }
    }
  }

  @Test
  void everyTextWithArgumentsCanBeFilledIn() {
    var bundle = Texts.bundle();
    for (var key : bundle.keySet()) {
      var text = bundle.getString(key);
      if (text.matches("(?s).*\\{\\d.*")) {
        assertThatCode(() -> new MessageFormat(text, Locale.US)).as(key).doesNotThrowAnyException();
        assertThat(text).as("%s: write ’, MessageFormat eats '", key).doesNotContain("'");
      }
    }
  }
}
