package org.guildhall.order.service;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Units as a form sends them: lines left empty or at zero are not meant. */
final class Units {
  private Units() {}

  static Map<UUID, Integer> positive(Map<UUID, Integer> sent) {
    return sent.entrySet().stream()
        .filter(entry -> entry.getValue() != null && entry.getValue() > 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
