package org.guildhall.local;

import java.util.List;

/** The two configurations of the assembled server. */
public enum ServerProfile {
  STANDALONE("standalone-full.xml"),
  HA("standalone-full-ha.xml");

  private final String configuration;

  ServerProfile(String configuration) {
    this.configuration = configuration;
  }

  String configuration() {
    return configuration;
  }

  /** A cluster of one node on the loopback interface, on which others could join. */
  List<String> arguments() {
    return this == HA ? List.of("-Djboss.bind.address.private=127.0.0.1") : List.of();
  }
}
