package org.guildhall.sandbox.fault;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One way to misbehave.
 *
 * @param latencyMs how long to wait first
 * @param errorStatus the status to answer with instead of doing anything; 0 for none
 * @param reset when to drop the connection
 * @param times after so many uses the fault is over; 0 for never
 * @param match only where this text occurs (method and path, event type, recipient)
 * @param duplicate how many more times each event is sent
 * @param reorder whether events are sent last first
 * @param hold whether events are kept back until they are released
 */
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Fault(
    long latencyMs,
    int errorStatus,
    Reset reset,
    int times,
    String match,
    int duplicate,
    boolean reorder,
    boolean hold) {

  /** When a connection is dropped: never, at once, or after the work was done. */
  public enum Reset {
    NEVER,
    AT_ONCE,
    AFTER_ACCEPT
  }

  public static final Fault NONE = new Fault(0, 0, Reset.NEVER, 0, "", 0, false, false);

  public boolean breaksTheCall() {
    return errorStatus > 0 || reset != Reset.NEVER;
  }

  public boolean confusesTheOrder() {
    return latencyMs > 0 || duplicate > 0 || reorder || hold;
  }

  boolean isAbout(String what) {
    return what.contains(match);
  }

  Fault withTimes(int left) {
    return new Fault(latencyMs, errorStatus, reset, left, match, duplicate, reorder, hold);
  }
}
