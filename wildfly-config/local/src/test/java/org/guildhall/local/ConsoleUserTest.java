package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsoleUserTest {
  /** The line add-user.sh of WildFly 39 writes for the same name and password. */
  @Test
  void isWrittenAsWildFlyItselfWritesIt(@TempDir Path configuration) throws IOException {
    var file = Files.writeString(configuration.resolve("mgmt-users.properties"), "# users");

    ConsoleUser.addTo(configuration);

    assertThat(Files.readAllLines(file)).contains("admin=e69ee6e5e72e612b94ca4a54eb02f591");
  }
}
