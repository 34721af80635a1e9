package org.guildhall.shared.service;

import java.time.Duration;
import java.util.Map;

/**
 * When a message counts as lost: after a silence that is longer than the longest pause between two
 * tries of its queue (see the queues' address settings, which a test holds against this).
 */
public final class LostMessages {
  private static final Duration SILENCE = Duration.ofMinutes(20);

  /** Mails wait up to an hour for their next try. */
  private static final Map<String, Duration> LONGER = Map.of("mail", Duration.ofMinutes(90));

  private LostMessages() {}

  /** How long nothing may be heard of a message to the consumer. */
  public static Duration after(String consumer) {
    return LONGER.getOrDefault(consumer, SILENCE);
  }
}
