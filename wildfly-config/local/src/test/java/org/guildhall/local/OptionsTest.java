package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
  @Test
  void nothingSaidMeansTheOrdinaryRun() {
    var options = Options.from(new Properties());

    assertThat(options.reset()).isFalse();
    assertThat(options.portOffset()).isZero();
    assertThat(options.profile()).isEqualTo(ServerProfile.STANDALONE);
    assertThat(options.data()).isEmpty();
    assertThat(options.catalogue()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "true"})
  void resetNeedsNoValue(String value) {
    assertThat(Options.from(with("guildhall.reset", value)).reset()).isTrue();
  }

  @Test
  void resetCanBeDenied() {
    assertThat(Options.from(with("guildhall.reset", "false")).reset()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "many", "", "11216"})
  void refusesAnOffsetThatMovesPortsOutOfReach(String value) {
    assertThatThrownBy(() -> Options.from(with("guildhall.portOffset", value)))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("from 0 to 11215, not '" + value + "'");
  }

  @Test
  void refusesACatalogueItCannotRead(@TempDir Path folder) {
    var missing = folder.resolve("missing.csv");

    assertThatThrownBy(() -> Options.from(with("guildhall.import", missing.toString())))
        .isInstanceOf(CannotRun.class)
        .hasMessage("guildhall.import: cannot read the file " + missing);
  }

  @Test
  void takesACatalogueByItsFullPath(@TempDir Path folder) throws IOException {
    var file = Files.createFile(folder.resolve("catalogue.csv"));

    assertThat(Options.from(with("guildhall.import", file.toString())).catalogue()).contains(file);
  }

  @Test
  void knowsTwoProfiles() {
    assertThat(Options.from(with("guildhall.profile", "ha")).profile()).isEqualTo(ServerProfile.HA);
    assertThatThrownBy(() -> Options.from(with("guildhall.profile", "cluster")))
        .isInstanceOf(CannotRun.class)
        .hasMessageContaining("'cluster'");
  }

  private static Properties with(String name, String value) {
    var properties = new Properties();
    properties.setProperty(name, value);
    return properties;
  }
}
