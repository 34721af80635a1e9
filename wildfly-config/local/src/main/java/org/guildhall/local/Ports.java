package org.guildhall.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every port of a run; one offset moves them all. */
public record Ports(int offset) {

  public int http() {
    return 8080 + offset;
  }

  public int https() {
    return 8443 + offset;
  }

  public int management() {
    return 9990 + offset;
  }

  public int cluster() {
    return 7600 + offset;
  }

  public int sandbox() {
    return 8090 + offset;
  }

  public int smtp() {
    return 2525 + offset;
  }

  public int postgres() {
    return 54320 + offset;
  }

  /** Refuses when something listens on one of the ports already, and names it. */
  public void requireFree() {
    named().forEach((port, use) -> requireFree(port, use, offset));
  }

  static void requireFree(int port, String use, int offset) {
    if (isBusy(port)) {
      throw new CannotRun(
          "Port %d (%s) is in use. Stop what listens there, or move every port with -Dguildhall.portOffset=%d"
              .formatted(port, use, offset + 100));
    }
  }

  private Map<Integer, String> named() {
    var named = new LinkedHashMap<Integer, String>();
    named.put(http(), "storefront");
    named.put(https(), "storefront over HTTPS");
    named.put(management(), "WildFly console");
    named.put(sandbox(), "sandbox and mail inbox");
    named.put(smtp(), "mail (SMTP)");
    named.put(postgres(), "PostgreSQL");
    return named;
  }

  private static boolean isBusy(int port) {
    try (var socket = new ServerSocket()) {
      // without it a port whose last connection is still fading would count as busy
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return false;
    } catch (IOException e) {
      return true;
    }
  }
}
