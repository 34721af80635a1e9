package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckOptionsTest {
  @TempDir Path folder;

  @Test
  void takesPortsDataAndWhatTheMarketIsHeldAgainst() throws IOException {
    var list = Files.writeString(folder.resolve("acknowledged.txt"), "order 26-1\npayment x\n");
    var options =
        options(
            "guildhall.portOffset",
            "100",
            "guildhall.data",
            folder.toString(),
            "guildhall.acknowledged",
            list.toString(),
            "guildhall.dead",
            "3");

    assertThat(options.ports()).isEqualTo(new Ports(100));
    assertThat(options.data()).contains(folder);
    assertThat(options.acknowledged()).contains(List.of("order 26-1", "payment x"));
    assertThat(options.dead()).contains(3L);
  }

  @Test
  void asksForNothingMoreByItself() {
    var options = options();

    assertThat(options.acknowledged()).isEmpty();
    assertThat(options.dead()).isEmpty();
    assertThat(options.data()).isEmpty();
  }

  @Test
  void refusesAListThatIsNotThereAndACountThatIsNone() {
    assertThatThrownBy(() -> options("guildhall.acknowledged", folder.resolve("no").toString()))
        .isInstanceOf(CannotRun.class)
        .hasMessageStartingWith("guildhall.acknowledged: cannot read the file");
    assertThatThrownBy(() -> options("guildhall.dead", "some"))
        .isInstanceOf(CannotRun.class)
        .hasMessage("guildhall.dead must be a whole number, not 'some'");
  }

  private static CheckOptions options(String... pairs) {
    var properties = new Properties();
    for (int i = 0; i < pairs.length; i += 2) {
      properties.setProperty(pairs[i], pairs[i + 1]);
    }
    return CheckOptions.from(properties);
  }
}
