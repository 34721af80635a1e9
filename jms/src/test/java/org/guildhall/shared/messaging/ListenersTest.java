package org.guildhall.shared.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The listeners share the server's threads, and none of them may keep the others waiting. */
class ListenersTest {
  private static final Path MESSAGING =
      Path.of("../wildfly-config/server/src/main/cli/20-messaging.cli");
  private static final Path CLASSES = Path.of("target/classes");
  private static final Pattern THREADS =
      Pattern.compile("global-client-thread-pool-max-size, value=(\\d+)\\)");

  @Test
  void takeTogetherFewerThreadsThanThereAre() throws IOException {
    var threads = THREADS.matcher(Files.readString(MESSAGING));
    assertThat(threads.find()).isTrue();

    var listeners = listeners();

    assertThat(listeners).hasSizeGreaterThan(5);
    assertThat(listeners.stream().mapToInt(ListenersTest::sessions).sum())
        .isLessThan(Integer.parseInt(threads.group(1)));
  }

  // this module's own: among the others are listeners that are wrong on purpose
  private static List<JavaClass> listeners() {
    return new ClassFileImporter()
        .importPath(CLASSES).stream()
            .filter(type -> type.isAnnotatedWith(MessageDriven.class))
            .toList();
  }

  /** How many messages it takes at once; one that does not say takes fifteen. */
  private static int sessions(JavaClass listener) {
    return Arrays.stream(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
        .filter(property -> property.propertyName().equals("maxSession"))
        .map(ActivationConfigProperty::propertyValue)
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(15);
  }
}
