package org.guildhall.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {
  @Test
  void namesTheBusyPortAndTheWayOut() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      // the offset at which the storefront's port is the taken one
      var ports = new Ports(taken.getLocalPort() - 8080);

      assertThatThrownBy(ports::requireFree)
          .isInstanceOf(CannotRun.class)
          .hasMessageStartingWith("Port " + taken.getLocalPort() + " (storefront) is in use.")
          .hasMessageContaining("-Dguildhall.portOffset=");
    }
  }

  @Test
  void isContentWhenNobodyListensAnyMore() throws IOException {
    int port;
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = taken.getLocalPort();
    }

    assertThatCode(() -> Ports.requireFree(port, "storefront", 0)).doesNotThrowAnyException();
  }
}
